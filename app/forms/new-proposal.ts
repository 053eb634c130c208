import { z } from 'zod';
import { email, line, requiredLine, text } from './fields';
import { limits } from './limits';

const id = z.string().max(60).optional();

/**
 * A client and a contact, known (an id) or new (typed once), a starter offer or a blank one, and the proposal that
 * opened the door. The first time, also who offers.
 */
export const newProposalForm = z
  .strictObject({
    clientId: id,
    clientName: line(limits.name),
    clientAddress: text(500),
    contactId: id,
    contactName: line(limits.name),
    contactEmail: email,
    contactRole: line(limits.name),
    starter: z.string().max(60).default('blank'),
    parentId: id,
    authorId: id,
    firmName: line(limits.name),
    authorName: line(limits.name),
    authorEmail: email,
  })
  .refine((form) => form.clientId || form.clientName, {
    path: ['clientName'],
    error: 'Name the client, or choose one you know.',
  });

/** The first proposal also asks who offers, once. */
export const firstProposalForm = newProposalForm
  .refine((form) => form.firmName, {
    path: ['firmName'],
    error: 'Name your firm, or yourself: it heads the offer.',
  })
  .refine((form) => form.authorName, {
    path: ['authorName'],
    error: 'Type your name: an offer comes from someone.',
  });

/** Who the offer is for, changed on a draft. */
export const recipientForm = z.strictObject({
  contactId: id,
  contactName: line(limits.name),
  contactEmail: email,
  contactRole: line(limits.name),
  goTo: z.string().max(20).optional(),
});

export const contactForm = z.strictObject({
  name: requiredLine('Type the name of the person.'),
  email,
  role: line(limits.name),
});

export const clientForm = z.strictObject({
  name: requiredLine('Type the client’s name.'),
  address: text(500),
});
