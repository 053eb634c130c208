import { startedFrom } from './form-post';
import type { Answer, TestServer } from './server';

type Fields = Record<string, string>;

/** Brings proposals along on a server as its writer does in a browser: by the forms of its pages. */
export type Writer = {
  post(path: string, form: Fields): Promise<Answer>;
  /** Opens a step's page and sends its form. */
  save(page: string, form: Fields): Promise<Answer>;
  start(changes?: Fields): Promise<Answer>;
  startedId(changes?: Fields): Promise<string>;
  /** A starter offer, sent on 1 December 2026: it passes the coffee test as it is. */
  sentId(price?: Fields): Promise<string>;
  acceptedId(): Promise<string>;
};

/** What a first offer of a new firm is started with. */
export const first = {
  clientName: 'Northwind Tiles',
  contactName: 'Dana Fox',
  contactEmail: 'dana@northwind.example',
  starter: 'blank',
  firmName: 'Kettle & Line',
  authorName: 'Ida Okafor',
};

export function writerOn(site: TestServer): Writer {
  const post: Writer['post'] = (path, form) =>
    site.send(path, {
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      headers: { Origin: site.address },
    });
  const save: Writer['save'] = async (page, form) =>
    post(page, { ...form, 'started.from': startedFrom((await site.send(page)).text) });
  const start: Writer['start'] = (changes = {}) => post('/proposals/new', { ...first, ...changes });
  const startedId: Writer['startedId'] = async (changes) => {
    const { headers } = await start(changes);
    return /proposals\/([^/]+)/.exec(headers.location ?? '')?.[1] ?? '';
  };
  const sentId: Writer['sentId'] = async (price) => {
    const id = await startedId({ starter: 'checkout-review' });
    if (price) await save(`/proposals/${id}/price`, price);
    await save(`/proposals/${id}/time`, {
      startsOn: '2026-12-02',
      endsOn: '2026-12-08',
      validUntil: '2026-12-10',
    });
    await post(`/proposals/${id}/sending`, { saves: price ? '2' : '1' });
    return id;
  };
  const acceptedId: Writer['acceptedId'] = async () => {
    const id = await sentId();
    await post(`/proposals/${id}/acceptance`, { acceptedOn: '2026-12-01', by: 'Dana Fox' });
    return id;
  };
  return { post, save, start, startedId, sentId, acceptedId };
}
