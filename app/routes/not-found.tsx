import { data } from '@remix-run/node';

export function loader() {
  throw data({ message: 'The address may be mistyped, or what was here is gone.' }, { status: 404 });
}

export const action = loader;

export default function NotFound() {
  return null;
}
