import { useCallback, useRef } from 'react';
import { type FormStep, fieldsOf } from '~/domain/builder-steps';
import type { Field } from '~/domain/merging';
import type { Offer } from '~/domain/proposal';
import type { AnyForm } from '../rows/row-fields';
import { hasFocus, namesOf } from './form-names';

/** Shows fields of the form as an offer holds them, but not the one with the cursor; says which it showed. */
export function useRefill(place: FormStep, form: AnyForm, formOf: (offer: Offer) => unknown) {
  const latest = useRef({ form, formOf });
  latest.current = { form, formOf };
  return useCallback(
    (fields: Field[], offer: Offer): Field[] => {
      const value = latest.current.formOf(offer) as Record<string, unknown>;
      const named = fields.map((field) => ({ field, names: namesOf(field, value, fieldsOf[place]) }));
      const shown = named.filter(({ names }) => !names.some(hasFocus));
      void fill(
        shown.flatMap(({ names }) => names),
        (name) => latest.current.form.update({ name, value: (value[name] ?? '') as string }),
      );
      return shown.map(({ field }) => field);
    },
    [place],
  );
}

/** One after the other: the form reads itself anew at each, once the one before is drawn. */
async function fill(names: string[], update: (name: string) => void): Promise<void> {
  for (const name of names) {
    update(name);
    await new Promise((drawn) => setTimeout(drawn));
  }
}
