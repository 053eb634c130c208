import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import { handleError } from '../../app/entry.server';

type StubRoute = {
  loader?: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
  /** Whether it shows a page; else it answers with a file. */
  page?: boolean;
};

/** A Remix build of a few routes by path, so that the server can be tested without the site. */
export function stubBuild(routes: Record<string, StubRoute>): ServerBuild {
  const page = () => null;
  const entries = Object.entries(routes).map(([path, { page: isPage, ...module }]) => [
    path,
    { id: path, path, parentId: 'root', module: isPage ? { ...module, default: page } : module },
  ]);
  const build = {
    entry: {
      module: {
        handleError,
        default: (_request: Request, status: number, headers: Headers, { staticHandlerContext }: never) => {
          headers.set('Content-Type', 'text/html');
          const { errors } = staticHandlerContext as { errors: unknown };
          return new Response(`<p>a page ${JSON.stringify(errors)}</p>`, { status, headers });
        },
      },
    },
    routes: { root: { id: 'root', path: '', module: { default: page } }, ...Object.fromEntries(entries) },
    assets: { version: '1', entry: { module: '', imports: [] }, routes: {}, url: '' },
    future: { v3_singleFetch: true, v3_lazyRouteDiscovery: true, v3_throwAbortReason: true },
    publicPath: '/',
    assetsBuildDirectory: '',
    isSpaMode: false,
  };
  return build as unknown as ServerBuild;
}
