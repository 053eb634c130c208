import type { MetaFunction } from '@remix-run/node';
import type { loader } from './builder';

/** "Scope · Checkout review · First Cup" */
export const titled =
  (name: string): MetaFunction =>
  ({ matches }) => {
    const match = matches.find((one) => one.id === 'routes/builder/builder');
    const loaded = match?.data as Awaited<ReturnType<typeof loader>> | undefined;
    const title = loaded?.sheet.offer.title || 'Untitled offer';
    return [{ title: `${name} · ${title} · First Cup` }];
  };
