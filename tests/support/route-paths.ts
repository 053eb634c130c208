import type { RouteConfigEntry } from '@remix-run/route-config';
import routes from '../../app/routes';

/** Every address of routes.ts, with its parameters as they stand there. */
export const routePaths: string[] = pathsOf(routes);

function pathsOf(entries: RouteConfigEntry[], above = ''): string[] {
  return entries.flatMap(({ path, index, children }) => {
    const own = path === undefined ? above : `${above}/${path}`;
    if (children) return pathsOf(children, own);
    return path === undefined && !index ? [] : [own || '/'];
  });
}
