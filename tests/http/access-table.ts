/**
 * Who may do what, route by route. A new route needs a line here; the test says so and names it. The words:
 *
 * - `office`: whoever is signed in. The usual one.
 * - `owner`: whoever is signed in reads it, an owner alone changes it.
 * - `owner's`: for an owner alone, to read and to change.
 * - `open`: strangers too, because the page guards itself by a token or a password.
 */
export type Access = 'office' | 'owner' | "owner's" | 'open';

export const accessTable: Record<string, Access> = {
  '/': 'office',
  '/search': 'office',
  '/logo/:sha256': 'office',

  '/sign-in': 'open',
  '/setup': 'open',
  '/invitations/:token': 'open',
  '/sign-out': 'open',

  '/proposals': 'office',
  '/proposals/new': 'office',
  '/proposals/:id': 'office',
  '/proposals/:id/outcome': 'office',
  '/proposals/:id/scope': 'office',
  '/proposals/:id/time': 'office',
  '/proposals/:id/price': 'office',
  '/proposals/:id/document': 'office',
  '/proposals/:id/review': 'office',
  '/proposals/:id/recipient': 'office',
  '/proposals/:id/draft.pdf': 'office',
  '/proposals/:id/typed/:step': 'office',
  '/proposals/:id/pages': 'office',
  '/proposals/:id/advice': 'office',
  '/proposals/:id/advice/return': 'office',
  '/proposals/:id/sending': 'office',
  '/proposals/:id/discard': 'office',
  '/proposals/:id/revision': 'office',
  '/proposals/:id/revisions/:revision': 'office',
  '/proposals/:id/revisions/:revision/pdf': 'office',
  '/proposals/:id/revisions/:revision/mail': 'office',
  '/proposals/:id/acceptance': 'office',
  '/proposals/:id/refusal': 'office',
  '/proposals/:id/withdrawal': 'office',
  '/proposals/:id/extension': 'office',
  '/proposals/:id/delivery': 'office',
  '/proposals/:id/stop': 'office',
  '/proposals/:id/reversal': 'office',
  '/proposals/:id/next-step': 'office',
  '/proposals/:id/starter': 'office',
  '/proposals/:id/copies': 'office',
  '/proposals/:id/checked': 'office',
  '/proposals/:id/changes': 'office',

  '/clients': 'office',
  '/clients/:id': 'office',
  '/clients/:id/edit': 'office',
  '/clients/:id/contacts/new': 'office',
  '/clients/:id/contacts/:contactId': 'office',

  '/settings': 'owner',
  '/settings/logo': 'owner',
  '/settings/logo/removal': 'owner',
  '/settings/coffee-test': 'owner',
  '/settings/coffee-test/reset': 'owner',
  '/settings/people': 'office',
  '/settings/people/:personId': 'office',
  '/settings/people/:personId/invitation': "owner's",
  '/settings/people/:personId/photo': 'office',
  '/settings/people/:personId/photo/removal': 'office',
  '/settings/password': 'office',
  '/settings/sessions': 'office',
  '/settings/sessions/removal': 'office',
  '/settings/sessions/:sessionId/removal': 'office',
  '/settings/fonts': 'owner',
  '/settings/fonts/:sha256/sample': 'office',
  '/settings/fonts/:sha256/removal': 'owner',
  '/settings/fonts/:sha256/promotion': 'owner',
  '/settings/starters': 'office',
  '/settings/starters/import': 'office',
  '/settings/starters/:starterId': 'office',
  '/settings/starters/:starterId/file': 'office',
  '/settings/starters/:starterId/copy': 'office',
  '/settings/starters/:starterId/position': 'office',
  '/settings/starters/:starterId/retirement': 'office',
  '/settings/starters/:starterId/return': 'office',

  '/*': 'office',
};
