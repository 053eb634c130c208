import { createContext, useContext } from 'react';
import { inputIdOf } from '~/domain/builder-steps';
import type { Field } from '~/domain/merging';
import type { AnyField } from '../rows/row-fields';

/** The fields of the form that were saved elsewhere while they were typed in here. */
export const Conflicts = createContext<Field[]>([]);

/** At such a field a way to the choice between both texts, which stands at the end of the form. */
export function ConflictNote({ meta }: { meta: AnyField }) {
  const conflicts = useContext(Conflicts);
  if (!conflicts.some((field) => inputIdOf(field) === meta.id)) return null;
  return (
    <p className="mt-1.5 text-[13px] text-wait">
      Saved otherwise meanwhile.{' '}
      <a href="#both-texts" className="font-medium underline underline-offset-3">
        Choose.
      </a>
    </p>
  );
}
