import { type SqlBool, sql } from 'kysely';

/** Rows that come after one, by the key they are ordered by, not by counting: the thousandth page is found as fast as the first. */
export const afterKey = (columns: readonly string[], last: readonly unknown[]) =>
  sql<SqlBool>`(${sql.join(columns.map((column) => sql.ref(column)))}) > (${sql.join([...last])})`;
