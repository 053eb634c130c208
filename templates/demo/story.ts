import { withClientSide } from './client-side';
import { clients, firm, people } from './firm';
import { girasol } from './girasol';
import { harborFinchCheckout } from './harbor-finch-checkout';
import { harborFinchStore } from './harbor-finch-store';
import { loomwright } from './loomwright';
import { meridian } from './meridian';
import { plumStreet } from './plum-street';
import { lines } from './relationships';
import { ridgeway } from './ridgeway';
import type { DemoStory } from './story-types';
import { tidewater } from './tidewater';
import { vandermeer } from './vandermeer';

/** Eighteen months of a studio of three. Nothing in it is drawn at random, so it reads the same every time. */
export const demoStory: DemoStory = {
  firm,
  people,
  clients,
  proposals: withClientSide([
    ...harborFinchCheckout,
    ...harborFinchStore,
    ...meridian,
    ...loomwright,
    ...girasol,
    ...ridgeway,
    ...vandermeer,
    ...tidewater,
    ...plumStreet,
  ]),
  lines,
};
