import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { declineReasons } from '~/domain/answers';
import { acceptanceForm, extensionForm, refusalForm, reversalForm, withdrawalForm } from '~/forms/answer';
import { deliveryForm, stopForm } from '~/forms/delivery';
import { fieldErrorsOf } from '~/forms/field-errors';
import { knownEntries } from '~/forms/known-names';
import {
  clientForm,
  contactForm,
  firstProposalForm,
  newProposalForm,
  recipientForm,
} from '~/forms/new-proposal';
import { priceForm } from '~/forms/offer-steps';
import { proposalSearch } from '~/forms/proposal-search';

const read = (form: z.ZodType, typed: unknown) => {
  const { success, data, error } = form.safeParse(typed);
  return success ? data : fieldErrorsOf(error).map(({ path, message }) => `${path}: ${message}`);
};

describe('an answer', () => {
  test('that is a yes has a day and a name', () => {
    const form = acceptanceForm({ options: 0, added: [] });
    expect(read(form, { acceptedOn: '2026-12-01', by: ' Dana Fox ' })).toEqual({
      acceptedOn: '2026-12-01',
      by: 'Dana Fox',
      amount: null,
      choice: { option: null, ticked: [] },
    });
    expect(read(form, {})).toEqual(['acceptedOn: Choose the day.', 'by: Type the name of who said yes.']);
  });

  test('that is a yes to an offer with a choice says what was taken of it', () => {
    const form = acceptanceForm({ options: 2, added: [1, 4] });
    const typed = { acceptedOn: '2026-12-01', by: 'Dana Fox', revision: '3' };
    expect(read(form, { ...typed, option: '1', added: { line4: 'on' } })).toEqual({
      acceptedOn: '2026-12-01',
      by: 'Dana Fox',
      revision: 3,
      amount: null,
      choice: { option: 1, ticked: [4] },
    });
    expect(read(form, typed)).toEqual(['option: Choose which option they took.']);
    expect(read(form, { ...typed, option: '2' })).toEqual(['option: Choose which option they took.']);
    expect(read(form, { ...typed, option: '0', added: { line2: 'on' } })).toEqual([
      'added.line2: unknown key',
    ]);
  });

  test('that is a no has a day and one of the reasons', () => {
    for (const reason of declineReasons) {
      expect(read(refusalForm, { declinedOn: '2026-12-01', reason })).toMatchObject({
        reason,
        note: '',
        by: '',
      });
    }
    expect(read(refusalForm, { declinedOn: '2026-02-30', reason: 'bored' })).toEqual([
      'declinedOn: This is not a day of the calendar, like 2026-12-01.',
      'reason: Choose the reason that comes closest.',
    ]);
  });

  test('is withdrawn or extended by a day, and taken back with a reason', () => {
    expect(read(withdrawalForm, { withdrawnOn: '2026-12-01' })).toEqual({
      withdrawnOn: '2026-12-01',
      by: '',
      reason: '',
    });
    expect(read(extensionForm, {})).toEqual(['validUntil: Choose the day.']);
    expect(read(reversalForm, { what: 'proposal-accepted', reason: ' ' })).toEqual([
      'reason: Say in a few words what was wrong with the record.',
    ]);
  });
});

describe('a delivery', () => {
  test.each([
    ['', null],
    ['yes', true],
    ['no', false],
  ])('says of their part “%s”', (inputsOnTime, said) => {
    const typed = { endedOn: '2026-12-08', kept: 'broken', onTime: 'on', inputsOnTime };
    expect(read(deliveryForm, typed)).toMatchObject({ inputsOnTime: said });
  });

  test('is kept or broken, and each bound is ticked or not', () => {
    const typed = { endedOn: '2026-12-08', kept: 'broken', inputsOnTime: 'no', onTime: 'on', note: 'a\r\nb' };
    expect(read(deliveryForm, typed)).toEqual({
      endedOn: '2026-12-08',
      inputsOnTime: false,
      kept: false,
      onTime: true,
      inScope: false,
      atPrice: false,
      note: 'a\nb',
    });
    expect(read(deliveryForm, { endedOn: '2026-12-08' })).toEqual([
      'kept: Say whether the promise was kept.',
    ]);
    expect(read(deliveryForm, { endedOn: '2026-12-08', kept: 'kept', onTime: 'on', inScope: 'on' })).toEqual([
      'note: The bounds say otherwise. Tick what held, or say here how it came to that.',
    ]);
    expect(read(stopForm, { endedOn: '2026-12-08' })).toEqual({ endedOn: '2026-12-08', note: '' });
  });

  test('whose bounds say otherwise than kept or broken needs a word on it', () => {
    const held = { endedOn: '2026-12-08', onTime: 'on', inScope: 'on', atPrice: 'on' };
    const asked = ['note: The bounds say otherwise. Tick what held, or say here how it came to that.'];
    expect(read(deliveryForm, { ...held, kept: 'broken' })).toEqual(asked);
    expect(read(deliveryForm, { endedOn: '2026-12-08', kept: 'kept' })).toEqual(asked);
    expect(read(deliveryForm, { ...held, kept: 'kept' })).toMatchObject({ kept: true });
    expect(read(deliveryForm, { ...held, kept: 'broken', note: 'Too late' })).toMatchObject({ kept: false });
  });
});

describe('who an offer is for', () => {
  test('is a client and a person, by name', () => {
    expect(read(newProposalForm, { clientName: 'Northwind Tiles', contactName: 'Dana Fox' })).toMatchObject({
      clientName: 'Northwind Tiles',
      contactEmail: '',
      starter: 'blank',
    });
    expect(read(newProposalForm, { contactEmail: 'dana' })).toEqual([
      'clientName: Name the client: an offer is made to someone.',
      'contactEmail: This is not an e-mail address, like dana@northwind.example.',
    ]);
  });

  test('is joined, the first time, by who offers', () => {
    const typed = { clientName: 'Northwind Tiles', contactName: 'Dana Fox' };
    expect(read(firstProposalForm, typed)).toEqual([
      'firmName: Name your firm, or yourself: it heads the offer.',
      'authorName: Type your name: an offer comes from someone.',
    ]);
    expect(
      read(firstProposalForm, { ...typed, contactName: '', firmName: 'Juniper', authorName: 'Ida' }),
    ).toEqual(['contactName: Name the one person who can say yes alone.']);
    expect(read(firstProposalForm, { ...typed, firmName: 'Juniper', authorName: 'Ida' })).toMatchObject(
      typed,
    );
  });
});

test.each<[string, z.ZodType, object]>([
  ['acceptance', acceptanceForm({ options: 0, added: [] }), { acceptedOn: '2026-12-01', by: 'Dana' }],
  ['refusal', refusalForm, { declinedOn: '2026-12-01', reason: 'other' }],
  ['withdrawal', withdrawalForm, { withdrawnOn: '2026-12-01' }],
  ['extension', extensionForm, { validUntil: '2026-12-01' }],
  ['reversal', reversalForm, { what: 'proposal-accepted', reason: 'Wrong' }],
  ['delivery', deliveryForm, { endedOn: '2026-12-01', kept: 'broken' }],
  ['stop', stopForm, { endedOn: '2026-12-01' }],
  ['new proposal', newProposalForm, { clientName: 'A', contactName: 'B' }],
  ['recipient', recipientForm, {}],
  ['contact', contactForm, { name: 'B' }],
  ['client', clientForm, { name: 'A' }],
])('the %s form names a field that it does not know', (_, form, typed) => {
  expect(form.safeParse(typed).success).toBe(true);
  expect(read(form, { ...typed, intent: 'x' })).toEqual(['intent: unknown key']);
});

describe('the names that a page could have sent', () => {
  const known = (...names: string[]) => {
    const form = new FormData();
    for (const name of names) form.append(name, 'x');
    const { form: kept, strange } = knownEntries(form, priceForm);
    return { kept: [...kept.keys()], strange };
  };

  test('are kept, rows of its lists among them', () => {
    const names = ['currency', 'lines[0].unitPrice', 'lines[12].description', 'goTo', 'discountKind'];
    expect(known(...names)).toEqual({ kept: names, strange: null });
  });

  test.each([
    'colour',
    'lines[0].colour',
    'lines[01].unitPrice',
    'lines[900].unitPrice',
    'lines[999999999].unitPrice',
    'lines.unitPrice',
    'currency[0]',
    '__proto__.x',
    'constructor',
    'lines[0].__proto__',
    '__intent__',
  ])('“%s” is left out and named', (name) => {
    expect(known('currency', name)).toEqual({ kept: ['currency'], strange: name });
  });
});

test('an address that asks for what there is not is read as not asked', () => {
  expect(proposalSearch.parse({ words: 'x', standing: 'expired', sort: 'total', page: '3' })).toEqual({
    words: 'x',
    standing: 'expired',
    sort: 'total',
    page: 3,
  });
  expect(proposalSearch.parse({ words: 7, standing: 'lost', sort: 'x', page: '-1' })).toEqual({
    words: '',
    standing: null,
    sort: 'updated',
    page: 1,
  });
});
