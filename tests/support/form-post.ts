import type { SubmissionResult } from '@conform-to/react';
import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';
import { setUp } from '~/workflows/setup.server';
import type { Work } from '~/workflows/work.server';
import { migrate } from '~db/migrate';
import { type Database, openSqlite } from '~db/open';

export type MemoryContext = Work & Pick<Database, 'atOneMoment' | 'close'>;

/** A new database in memory with its firm, at noon of a fixed day. */
export async function memoryContext(): Promise<MemoryContext> {
  const database = openSqlite(':memory:');
  await migrate(database);
  const context = { ...database, now: () => '2026-11-22T17:00:00.000Z' };
  await setUp(context);
  return context;
}

/** What an action gets when a page's form is sent. */
export function post(
  context: unknown,
  fields: Record<string, string | File>,
  params: Record<string, string> = {},
): ActionFunctionArgs {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const request = new Request('http://first-cup.test/', { method: 'POST', body });
  return { request, params, context: context as AppLoadContext } as ActionFunctionArgs;
}

export type FormAnswer = { status: number; location: string | null; result?: SubmissionResult<string[]> };

/** What the browser gets of it: a redirect, or the form with its errors. Returned or thrown is the same to it. */
export async function answerOf(work: Promise<unknown>): Promise<FormAnswer> {
  const answer = await work.catch((thrown: unknown) => {
    if (thrown instanceof Error) throw thrown;
    return thrown;
  });
  if (answer instanceof Response) return { status: answer.status, location: answer.headers.get('Location') };
  const { data, init } = answer as { data: Partial<FormAnswer>; init: { status?: number } | null };
  return { status: init?.status ?? 200, location: null, ...data };
}

/** What a step's form on a page of the builder says that it was started from. */
export const startedFrom = (html: string): string =>
  /name="started\.from" value="([^"]*)"/.exec(html)?.[1] ?? '';
