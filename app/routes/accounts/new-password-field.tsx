import type { ComponentProps } from 'react';
import { TextField } from '~/components/field';
import { leastPasswordLength } from '~/domain/passwords';

/** A password that is being chosen. What was typed is never written back. */
export function NewPasswordField(props: Pick<ComponentProps<typeof TextField>, 'meta' | 'label'>) {
  return (
    <TextField
      {...props}
      type="password"
      autoComplete="new-password"
      hint={`At least ${leastPasswordLength} characters. A few words in a row do well.`}
    />
  );
}
