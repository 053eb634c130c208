import type { Field } from '~/domain/merging';

/** Which names of a form make up a field of the offer: `discountKind` and `discountValue` are `discount`. */
export function namesOf(field: Field, form: object, fields: readonly Field[]): string[] {
  const names = Object.keys(form);
  if (names.includes(field))
    return [field, ...(answersOf[field] ?? []).filter((name) => names.includes(name))];
  const isPart = (name: string) => name.startsWith(field) && /^[A-Z]/.test(name.slice(field.length));
  return names.filter((name) => isPart(name) && !fields.some((other) => other === name));
}

/** Controls that say which of several fields count. */
const answersOf: Partial<Record<Field, string[]>> = { payments: ['paying'], depositPercent: ['paying'] };

/** Whether the cursor is in a control of `name`, or of a row of it. */
export function hasFocus(name: string): boolean {
  const focused = (document.activeElement as HTMLInputElement | null)?.name ?? '';
  return focused === name || focused.startsWith(`${name}[`) || focused.startsWith(`${name}.`);
}
