import { getFirm, insertFirm, updateFirm } from '../../db/queries/firm';
import { insertPerson, listPeople, updatePerson } from '../../db/queries/people';
import { isTimeZone } from '../domain/calendar';
import { samePerson } from '../domain/proposal';
import type { Work } from './work.server';

/** Gives a new database its firm and its first person, both still to be named. Does nothing where they are. */
export async function setUp({ db, now }: Work): Promise<void> {
  const at = now();
  await db.transaction().execute(async (trx) => {
    await insertFirm(trx, {
      id: 'firm',
      name: '',
      address: '',
      accent: '#7a4419',
      currency: 'USD',
      locale: 'en-US',
      time_zone: ownTimeZone(),
      logo_sha256: null,
      number_prefix: 'FC-',
      next_number: 1,
      payment_terms: 'Due 14 days after delivery',
      language: 'en',
      style: 'quiet',
      thresholds: '{}',
      created_at: at,
      updated_at: at,
    });
    if ((await listPeople(trx)).length === 0) await insertPerson(trx, { name: '', email: '', createdAt: at });
  });
}

/** `timeZone`: IANA, of whoever introduces the firm; blank where it is not known. */
type Introduced = { firmName: string; authorName: string; authorEmail: string; timeZone?: string };

/**
 * Names the firm and who writes its first offer: the person who has no name yet, or one who is known by it, or a new
 * one. Returns that person's id.
 */
export async function introduce(
  { db, now }: Work,
  { firmName, authorName, authorEmail, timeZone = '' }: Introduced,
): Promise<string> {
  const at = now();
  return db.transaction().execute(async (trx) => {
    // Who named the firm before has seen the zone in the settings.
    const first = (await getFirm(trx)).name === '';
    const zone = first && isTimeZone(timeZone) ? { time_zone: timeZone } : {};
    await updateFirm(trx, { name: firmName, ...zone, updated_at: at });
    const people = await listPeople(trx);
    const typed = { name: authorName, email: authorEmail };
    const known = people.find((person) => person.active && samePerson(person, typed));
    if (known) return known.id;
    const unnamed = people.find(({ name, active }) => active && name === '');
    if (!unnamed) return insertPerson(trx, { ...typed, createdAt: at });
    await updatePerson(trx, { ...unnamed, ...typed });
    return unnamed.id;
  });
}

/** The zone of the machine it is installed on, most often the user's own laptop. */
function ownTimeZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone && isTimeZone(zone) ? zone : 'UTC';
}
