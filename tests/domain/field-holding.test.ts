import { expect, test } from 'vitest';
import { addressHolding } from '~/domain/field-holding';
import { typicalOffer } from '../support/offers';

const holding = (character: string) =>
  addressHolding(character, {
    id: 'p',
    clientId: 'c',
    authorId: 'a',
    offer: { ...typicalOffer, exclusions: ['Tea', '茶'] },
    to: { name: 'Northwind Tiles', address: '', contact: { name: 'Dana 湯', email: '', role: '' } },
    author: { name: 'Ida 泉', email: 'ida@kettle.example', photoSha256: null },
  });

test('a character that can’t be printed leads to where it was typed: the offer, the client, the author, the firm', () => {
  expect(['茶', '湯', '泉', '水'].map(holding)).toEqual([
    '/proposals/p/scope#step-exclusions[1]',
    '/clients/c',
    '/settings/people/a',
    '/settings',
  ]);
});
