import type { FieldMetadata, FormMetadata } from '@conform-to/react';

/**
 * Conform's types are invariant in the form's schema, so parts that serve several forms read them without it.
 */
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyField = FieldMetadata<any, any, string[]>;
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyForm = FormMetadata<any, string[]>;

/** The rows of a list. */
export const rowsOf = (list: AnyField): AnyField[] =>
  (list as unknown as { getFieldList(): AnyField[] }).getFieldList();

/** The fields of a row. */
export const fieldsOf = <Name extends string>(row: AnyField): Record<Name, AnyField> =>
  (row as unknown as { getFieldset(): Record<Name, AnyField> }).getFieldset();

/** A blank row shows what to fill; it is dropped on saving. */
export const orBlankRow = <Row>(rows: Row[], blank: Row): Row[] => (rows.length > 0 ? rows : [blank]);
