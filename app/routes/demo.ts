import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { enterDemo, leaveDemo } from '~/http/demo-cookie';

/** Into the demo and out of it; nothing is changed but which database this browser looks at. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const leave = form.get('demo') === 'leave';
  return redirect('/', { headers: { 'Set-Cookie': leave ? leaveDemo : enterDemo } });
}

export const loader = () => redirect('/');
