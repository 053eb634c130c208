import { z } from 'zod';
import { paymentMoments } from '../domain/proposal';
import { limits } from './limits';

/** What a form of a schema can send: its fields (`deliverables[].name`) and the lists whose rows can be moved. */
type Names = { fields: Set<string>; lists: Set<string> };

/**
 * A form with only what its page could have sent: names of its own, rows within the limits, and row buttons of its
 * own lists. `strange` holds the first name that was left out. Conform trusts all of these and throws on the rest.
 */
export function knownEntries(form: FormData, schema: z.ZodType): { form: FormData; strange: string | null } {
  const names: Names = { fields: new Set(), lists: new Set() };
  collect(schema, '', names);
  const known = new FormData();
  let strange: string | null = null;
  for (const [name, value] of form) {
    // Which fields were checked before is for the browser to remember.
    if (name === '__state__') continue;
    const kept = name === '__intent__' ? intentOf(value, names) : isField(name, names) ? value : null;
    if (kept === null) strange ??= name;
    else if (name !== '__intent__' || !known.has(name)) known.append(name, kept);
  }
  return { form: known, strange };
}

const isField = (name: string, { fields }: Names): boolean => fields.has(patternOf(name) ?? '');

/** `deliverables[2].name` as `deliverables[].name`; null where a row is beyond the limits. */
function patternOf(name: string): string | null {
  let inLimits = true;
  const pattern = name.replace(/\[(\d{1,9})\]/g, (_, index: string) => {
    inLimits &&= Number(index) < limits.rowsOfPage && String(Number(index)) === index;
    return '[]';
  });
  return inLimits ? pattern : null;
}

function intentOf(value: FormDataEntryValue, { lists }: Names): string | null {
  try {
    const intent = rowIntent.parse(JSON.parse(String(value)));
    return lists.has(patternOf(intent.payload.name) ?? '') ? JSON.stringify(intent) : null;
  } catch {
    return null;
  }
}

const row = z.int().min(0).max(limits.rowsOfPage);
/** A new row is blank, as are rows of its own; a part of the payment may begin with when it is due. */
const blankOrMoment = z.enum(['', ...paymentMoments]);
const blankRow = z.record(
  z.string().regex(/^[a-z][a-zA-Z]*$/),
  z.union([blankOrMoment, z.array(z.record(z.string().regex(/^[a-z][a-zA-Z]*$/), z.literal(''))).max(1)]),
);
/** A fact about the client is cited whole. */
const citedRow = z.strictObject({ text: z.string().max(limits.line), confirmedOn: z.string().max(10) });
const rowIntent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('insert'),
    payload: z.object({
      name: z.string(),
      index: row.optional(),
      defaultValue: z.union([blankRow, citedRow]).optional(),
    }),
  }),
  z.object({ type: z.literal('remove'), payload: z.object({ name: z.string(), index: row }) }),
  z.object({ type: z.literal('reorder'), payload: z.object({ name: z.string(), from: row, to: row }) }),
]);

function collect(schema: z.core.$ZodType, name: string, names: Names): void {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'object') {
    for (const [key, field] of Object.entries(def.shape))
      collect(field, name ? `${name}.${key}` : key, names);
  } else if (def.type === 'array') {
    names.lists.add(name);
    collect(def.element, `${name}[]`, names);
  } else if (def.type === 'pipe') {
    collect(def.in._zod.def.type === 'transform' ? def.out : def.in, name, names);
  } else if (def.type === 'union') {
    for (const option of def.options) collect(option, name, names);
  } else if ('innerType' in def) {
    collect(def.innerType, name, names);
  } else {
    names.fields.add(name);
  }
}
