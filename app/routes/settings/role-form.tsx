import { Form } from '@remix-run/react';
import { Button } from '~/components/button';
import type { Role } from '~/domain/accounts';

const words = {
  owner: {
    is: 'signs in as an owner: invites others, ends their access, and changes the firm’s settings.',
    last: ' The last owner stays one.',
    button: 'Make a member',
    next: 'member',
  },
  member: {
    is: 'signs in as a member: does all work but an owner’s.',
    last: '',
    button: 'Make an owner',
    next: 'owner',
  },
} as const;

/** What somebody with an account may do, and the button to change it. */
export function RoleForm({
  id,
  name,
  role,
  last,
}: {
  id: string;
  name: string;
  role: Role;
  /** The only owner there is. */
  last: boolean;
}) {
  const { is, last: stays, button, next } = words[role];
  return (
    <section className="mt-9 max-w-[560px] border-t border-line pt-5">
      <p className="mb-3 text-ink-2">
        {name} {is}
        {last ? stays : ''}
      </p>
      {last ? null : (
        <Form method="post" action={`/settings/people/${id}/role`}>
          <input type="hidden" name="role" value={next} />
          <Button>{button}</Button>
        </Form>
      )}
    </section>
  );
}
