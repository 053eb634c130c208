import { makeShare } from '~/workflows/share.server';
import { writerOn } from './proposals-by-form';
import type { Answer, TestServer } from './server';

/** By this name clients reach the server of these tests. */
export const publicHost = 'offers.example.com';
export const phone = {
  'User-Agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1',
};

export type Visitor = {
  /** Sends an offer and makes a link to its page. */
  shared(price?: Record<string, string>): Promise<{ id: string; token: string; at: string }>;
  open(path: string, method?: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, form: Record<string, string>): Promise<Answer>;
};

/** A client with a phone, who has nothing but a link. */
export function visitorOf(site: TestServer, now: () => string): Visitor {
  const writer = writerOn(site);
  return {
    shared: async (price) => {
      const id = await writer.sentId(price);
      const token = await makeShare({ db: site.database.db, now }, id);
      return { id, token, at: `/p/${token}` };
    },
    open: (path, method = 'GET', headers = {}) =>
      site.send(path, { method, headers: { Host: publicHost, ...phone, ...headers } }),
    post: (path, form) =>
      site.send(path, {
        method: 'POST',
        body: new URLSearchParams(form).toString(),
        headers: { Host: publicHost, Origin: `https://${publicHost}`, ...phone },
      }),
  };
}

/** What the form on a page would send by itself. */
export const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
