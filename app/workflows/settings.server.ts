import { sha256 } from '../../db/digest';
import { readThresholds } from '../../db/json';
import type { Db } from '../../db/open';
import { getFirm, holdFirm, updateFirm } from '../../db/queries/firm';
import {
  getPerson,
  insertPerson,
  listPeople,
  type Person,
  updatePerson,
  updatePhoto,
} from '../../db/queries/people';
import { insertPicture } from '../../db/queries/pictures';
import type { Thresholds } from '../domain/coffee-test/thresholds';
import { DomainError } from '../domain/errors';
import type { DocumentStyle, Language } from '../domain/proposal';
import { redraw } from '../press/redraw';
import { followPerson } from './accounts.server';
import { thresholdsOf } from './footing.server';
import type { Work } from './work.server';

export type FirmSettings = {
  name: string;
  address: string;
  accent: string;
  currency: string;
  locale: string;
  timeZone: string;
  numberPrefix: string;
  paymentTerms: string;
  /** Of the words of new offers, and how they look. */
  language: Language;
  style: DocumentStyle;
};

/**
 * Changes what the next offers start from; what was sent keeps what it was sent with. In another currency the firm's
 * own first-cup ceiling would be another sum, so it goes, and that is answered. None at all stays none.
 */
export async function editFirm(
  { db, now }: Work,
  settings: FirmSettings,
): Promise<{ ceilingDropped: boolean }> {
  const { timeZone, numberPrefix, paymentTerms, ...same } = settings;
  return db.transaction().execute(async (trx) => {
    const firm = await getFirm(trx);
    const { firstCupCeiling, ...others } = readThresholds(firm.thresholds);
    const ceilingDropped = typeof firstCupCeiling === 'number' && settings.currency !== firm.currency;
    await updateFirm(trx, {
      ...same,
      ...(ceilingDropped ? { thresholds: JSON.stringify(others) } : {}),
      time_zone: timeZone,
      number_prefix: numberPrefix,
      payment_terms: paymentTerms,
      updated_at: now(),
    });
    return { ceilingDropped };
  });
}

/** Draws the coffee test's lines elsewhere. What is ours stays ours: should we ever think better of it, it follows. */
export async function editThresholds({ db, now }: Work, thresholds: Thresholds): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { defaults } = thresholdsOf(await getFirm(trx));
    const own = Object.entries(thresholds).filter(
      ([name, value]) => value !== defaults[name as keyof Thresholds],
    );
    await updateFirm(trx, { thresholds: JSON.stringify(Object.fromEntries(own)), updated_at: now() });
  });
}

/** Back to our own lines. */
export async function resetThresholds({ db, now }: Work): Promise<void> {
  await updateFirm(db, { thresholds: '{}', updated_at: now() });
}

/** Draws the picture anew and puts it at the head of the next offers. The one before stays: sent copies show it. */
export async function setLogo({ db, now }: Work, file: Uint8Array): Promise<void> {
  const bytes = await redraw(file, 'logo');
  await db.transaction().execute(async (trx) => {
    const sha256 = await keepPicture(trx, bytes, now());
    await updateFirm(trx, { logo_sha256: sha256, updated_at: now() });
  });
}

/** Draws the photo anew and prints it on the next offers this person writes. Sent copies keep the one before. */
export async function setPhoto({ db, now }: Work, personId: string, file: Uint8Array): Promise<void> {
  const bytes = await redraw(file, 'photo');
  await db.transaction().execute(async (trx) => {
    await updatePhoto(trx, personId, await keepPicture(trx, bytes, now()));
  });
}

/** Takes the photo off the next offers; the ones that were sent keep it. */
export const removePhoto = ({ db }: Work, personId: string): Promise<void> => updatePhoto(db, personId, null);

/** Returns the SHA-256 it is kept by. */
async function keepPicture(trx: Db, bytes: Uint8Array, createdAt: string): Promise<string> {
  const hash = sha256(bytes);
  await insertPicture(trx, { sha256: hash, mediaType: 'image/png', bytes, createdAt });
  return hash;
}

/** Takes the logo off the next offers; the ones that were sent keep it. */
export async function removeLogo({ db, now }: Work): Promise<void> {
  await updateFirm(db, { logo_sha256: null, updated_at: now() });
}

/** Adds one of our people. The first one to be named takes the place that setting up made for them. */
export async function addPerson(
  { db, now }: Work,
  { name, email }: { name: string; email: string },
): Promise<void> {
  const createdAt = now();
  await db.transaction().execute(async (trx) => {
    const unnamed = (await listPeople(trx)).find((person) => person.name === '');
    if (unnamed) await updatePerson(trx, { ...unnamed, name, email, active: true });
    else await insertPerson(trx, { name, email, createdAt });
  });
}

/**
 * Changes one of our people; who leaves can sign in no more. Throws `invalid` when nobody active would be left to write
 * an offer, or no owner to let anybody in.
 */
export async function editPerson({ db, now }: Work, person: Omit<Person, 'photoSha256'>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdFirm(trx);
    await getPerson(trx, person.id);
    const others = (await listPeople(trx)).filter(({ id, active }) => active && id !== person.id);
    if (!person.active && others.length === 0) {
      throw new DomainError(
        'invalid',
        'Somebody must stay active to write offers. Add or reactivate another person first.',
        { field: 'active' },
      );
    }
    await updatePerson(trx, person);
    await followPerson(trx, person.id, person.active, now());
  });
}
