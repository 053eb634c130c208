import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { promiseDays } from '~/domain/post/promise-days';
import type { Offer, Snapshot } from '~/domain/proposal';
import { promiseCalendar } from '~/mail/promise-calendar';
import { recipient, sender, typicalOffer } from '../support/offers';

const snapshotOf = (changes: Partial<Offer> = {}): Snapshot => ({
  kind: 'first-cup/sent@1',
  number: '2026-014',
  revision: 1,
  sentOn: '2026-12-01',
  sentAt: '2026-12-01T10:00:00.000Z',
  from: sender,
  to: recipient,
  offer: { ...typicalOffer, ...changes },
});
const about = { proposalId: '0193-a', sequence: 3, at: '2026-12-02T10:00:00.000Z' };
const fileOf = (changes: Partial<Offer> = {}, openUntil: string | null = '2026-12-15') =>
  new TextDecoder().decode(promiseCalendar(promiseDays(snapshotOf(changes), openUntil, 'en'), about));

/** As a calendar that did not write it reads it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      title: event.summary,
      text: event.description,
      from: event.startDate.toString(),
      to: event.endDate.toString(),
      wholeDays: event.startDate.isDate && event.endDate.isDate,
      sequence: event.sequence,
      stamp: component.getFirstPropertyValue('dtstamp')?.toString(),
    };
  });
}

describe('the calendar file of a promise', () => {
  test('holds its days, each whole', () => {
    expect(read(fileOf())).toMatchObject([
      { title: 'Starts: Checkout review', from: '2026-12-01', to: '2026-12-02', wholeDays: true },
      { title: 'Ends: Checkout review', from: '2026-12-08', to: '2026-12-09', wholeDays: true },
      { title: 'Valid until: Checkout review', from: '2026-12-15', to: '2026-12-16', wholeDays: true },
    ]);
  });

  test('names a day the same for good, and says which version it is', () => {
    const moved = read(fileOf({ endsOn: '2026-12-31' }, null));
    expect(moved.map(({ uid, from }) => [uid, from])).toEqual([
      ['0193-a-starts@first-cup', '2026-12-01'],
      ['0193-a-ends@first-cup', '2026-12-31'],
    ]);
    expect(moved[1]?.uid).toBe(read(fileOf())[1]?.uid);
    expect(moved.map(({ sequence, stamp }) => [sequence, stamp])).toEqual([
      [3, '2026-12-02T10:00:00Z'],
      [3, '2026-12-02T10:00:00Z'],
    ]);
  });

  test('keeps every character, and nothing that was typed becomes a line of its own', () => {
    const title = 'Prüfung; „Kasse“, Teil 1\\2 \u{1F600} проверка корзины и оформления заказа целиком';
    const outcome = 'One\nEND:VEVENT\nBEGIN:VEVENT, two';
    const [first, ...others] = read(fileOf({ title, outcome }));
    expect(first?.title).toBe(`Starts: ${title}`);
    expect(first?.text).toBe(`${outcome}\n2026-014 · Juniper & Lane · Northwind Tiles`);
    expect(others).toHaveLength(2);
  });

  test('is the same bytes each time', () => {
    expect(fileOf()).toBe(fileOf());
  });
});
