import { describe, expect, test } from 'vitest';
import { commandsOf, commandsOfSite, matching } from '~/domain/commands';
import { type State, states } from '~/domain/lifecycle';

const labels = (items: { label: string }[]) => items.map(({ label }) => label);
const at = (state: State, changes = {}) =>
  labels(commandsOf({ id: 'x', state, drafting: state === 'draft', revisions: 1, ...changes }));

describe('what can be done on a proposal’s page', () => {
  test('of a draft is to go to its steps, and to discard it', () => {
    expect(at('draft')).toEqual(expect.arrayContaining(['Go to Price', 'Discard this draft']));
    expect(at('draft')).not.toContain('They said yes');
  });

  test('of an offer with a client is to record the answer, and to revise it', () => {
    expect(at('sent')).toEqual(expect.arrayContaining(['They said yes', 'They said no', 'Revise it']));
  });

  test('while a revision is written is only what that leaves open', () => {
    expect(at('sent', { drafting: true, revisions: 2 })).toContain('What changed');
    expect(at('sent', { drafting: true })).not.toContain('They said yes');
  });

  test('is to copy it and to make it a starter, whatever its state', () => {
    for (const state of states) {
      expect(at(state)).toEqual(
        expect.arrayContaining(['Copy it to another client', 'Make it a starter offer']),
      );
    }
  });

  test('sends what changes something, and only that', () => {
    const all = commandsOf({ id: 'x', state: 'accepted', drafting: false, revisions: 1 });
    expect(labels(all.filter(({ how }) => how === 'post'))).toEqual(['Propose the next step']);
  });
});

describe('looking for an action', () => {
  const owner = { signedIn: true, owner: true };
  const found = (words: string, asker = owner) => labels(matching(commandsOfSite(asker), words));

  test('finds it by its name and by what else it is called, in any case and order', () => {
    expect(found('OFFER new')).toEqual(['Write a new offer']);
    expect(found('dashboard')).toEqual(['This week']);
    expect(found('settings team')).toEqual(['People']);
  });

  test('finds all without words, and nothing where a word fits nowhere', () => {
    expect(found(' ')).toEqual(labels(commandsOfSite(owner)));
    expect(found('new zebra')).toEqual([]);
  });

  test.each([
    ['export', 'Export'],
    ['backup', 'Export'],
    ['csv', 'Export'],
    ['csv', 'Import past deals'],
    ['rates', 'Rates between currencies'],
    ['rates', 'Insights'],
    ['currency', 'Settings of the firm'],
    ['reminders', 'Reminders'],
    ['logo', 'Logo'],
    ['fonts', 'Fonts'],
    ['password', 'Change your password'],
    ['outbox', 'Mail'],
    ['lint', 'Coffee test'],
  ])('finds by “%s” the page “%s”', (words, label) => {
    expect(found(words)).toContain(label);
  });

  test('names no page that is closed to who asks', () => {
    const member = { signedIn: true, owner: false };
    expect(found('backup', member)).toEqual([]);
    expect(found('outbox', member)).toEqual([]);
    expect(found('password', { signedIn: false, owner: true })).toEqual([]);
  });

  test('does not tell what else it is called', () => {
    expect(matching(commandsOfSite(owner), '')[0]).not.toHaveProperty('also');
  });
});
