import { z } from 'zod';
import { line } from './fields';
import { limits } from './limits';

/** Lists that are typed row by row. Blank rows come in too, so that an error's path is the row that was typed. */
export const rows = <T extends z.ZodType>(row: T, most: number) =>
  z.array(row, { error: 'Type the rows one by one.' }).max(most, `Keep it to ${most} rows.`).default([]);

/** The same, of which the blank ones are dropped in the end. */
export const filledRows = <T extends z.ZodType<Row>>(row: T, most: number) =>
  rows(row, most).transform((all) => all.filter(isFilled));

/** Whether anything was typed into a row; a box that is ticked beside nothing is nothing. */
export const isFilled = (row: Row): boolean =>
  Object.values(row).some((value) => (Array.isArray(value) ? value.length > 0 : isTyped(value)));

type Row = Record<string, unknown>;
const isTyped = (value: unknown): boolean => typeof value === 'string' && value !== '';

export const deliverableRows = (most: number) =>
  filledRows(z.strictObject({ name: line(), doneWhen: line() }), most);

export const textRows = rows(line(), limits.rows).transform((all) => all.filter((value) => value !== ''));
