import { index, layout, prefix, type RouteConfig, route } from '@remix-run/route-config';

/** The table of contents of the site. A new action is a new resource with an address of its own. */
export default [
  index('routes/home.tsx'),
  route('search', 'routes/search.tsx'),
  route('logo/:sha256', 'routes/logo.ts'),

  ...prefix('proposals', [
    index('routes/proposals/list.tsx'),
    route('new', 'routes/proposals/new.tsx'),
    route(':id', 'routes/proposals/proposal.tsx'),

    layout('routes/builder/builder.tsx', [
      route(':id/outcome', 'routes/builder/outcome.tsx'),
      route(':id/scope', 'routes/builder/scope.tsx'),
      route(':id/time', 'routes/builder/time.tsx'),
      route(':id/price', 'routes/builder/price.tsx'),
      route(':id/document', 'routes/builder/document.tsx'),
      route(':id/review', 'routes/builder/review.tsx'),
      route(':id/recipient', 'routes/builder/recipient.tsx'),
    ]),
    route(':id/draft.pdf', 'routes/builder/draft-pdf.ts'),
    route(':id/typed/:step', 'routes/builder/typed.ts'),
    route(':id/pages', 'routes/builder/pages.ts'),
    route(':id/advice', 'routes/builder/advice.ts'),
    route(':id/advice/return', 'routes/builder/advice-return.ts'),
    route(':id/sending', 'routes/builder/sending.tsx'),
    route(':id/sending/later', 'routes/builder/sending-later.tsx'),
    route(':id/going-out', 'routes/builder/going-out.tsx'),
    route(':id/going-out/undo', 'routes/builder/going-out-undo.ts'),
    route(':id/discard', 'routes/builder/discard.tsx'),

    route(':id/revision', 'routes/proposals/revision.ts'),
    route(':id/revisions/:revision', 'routes/proposals/sent-revision.tsx'),
    route(':id/revisions/:revision/pdf', 'routes/proposals/pdf.ts'),
    route(':id/revisions/:revision/mail', 'routes/proposals/mail.ts'),

    route(':id/reminders/:kind', 'routes/proposals/reminder.tsx'),
    route(':id/promise.ics', 'routes/proposals/promise.ts'),

    route(':id/acceptance', 'routes/proposals/acceptance.tsx'),
    route(':id/refusal', 'routes/proposals/refusal.tsx'),
    route(':id/withdrawal', 'routes/proposals/withdrawal.tsx'),
    route(':id/extension', 'routes/proposals/extension.tsx'),
    route(':id/delivery', 'routes/proposals/delivery.tsx'),
    route(':id/stop', 'routes/proposals/stop.tsx'),
    route(':id/reversal', 'routes/proposals/reversal.tsx'),
    route(':id/next-step', 'routes/proposals/next-step.ts'),

    route(':id/starter', 'routes/starters/of-proposal.tsx'),
    route(':id/copies', 'routes/proposals/copies.tsx'),
    route(':id/checked', 'routes/proposals/checked.ts'),
    route(':id/changes', 'routes/proposals/changes.tsx'),
  ]),

  ...prefix('clients', [
    index('routes/clients/list.tsx'),
    route(':id', 'routes/clients/client.tsx'),
    route(':id/edit', 'routes/clients/edit.tsx'),
    route(':id/contacts/new', 'routes/clients/new-contact.tsx'),
    route(':id/contacts/:contactId', 'routes/clients/contact.tsx'),
  ]),

  ...prefix('settings', [
    index('routes/settings/firm.tsx'),
    route('logo', 'routes/settings/logo.tsx'),
    route('logo/removal', 'routes/settings/logo-removal.ts'),
    route('coffee-test', 'routes/settings/coffee-test.tsx'),
    route('coffee-test/reset', 'routes/settings/coffee-test-reset.ts'),
    route('people', 'routes/settings/people.tsx'),
    route('people/:personId', 'routes/settings/person.tsx'),
    route('people/:personId/photo', 'routes/settings/photo.tsx'),
    route('people/:personId/photo/removal', 'routes/settings/photo-removal.ts'),
    route('post', 'routes/settings/post.tsx'),
    route('post/:mailId/retry', 'routes/settings/post-retry.ts'),
    route('reminders', 'routes/settings/reminders.tsx'),
    route('fonts', 'routes/settings/fonts.tsx'),
    route('fonts/:sha256/sample', 'routes/settings/font-sample.ts'),
    route('fonts/:sha256/removal', 'routes/settings/font-removal.ts'),
    route('fonts/:sha256/promotion', 'routes/settings/font-promotion.ts'),
    route('starters', 'routes/starters/list.tsx'),
    route('starters/import', 'routes/starters/import.tsx'),
    route('starters/:starterId', 'routes/starters/edit.tsx'),
    route('starters/:starterId/file', 'routes/starters/file.ts'),
    route('starters/:starterId/copy', 'routes/starters/copy.ts'),
    route('starters/:starterId/position', 'routes/starters/position.ts'),
    route('starters/:starterId/retirement', 'routes/starters/retirement.ts'),
    route('starters/:starterId/return', 'routes/starters/return.ts'),
  ]),

  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
