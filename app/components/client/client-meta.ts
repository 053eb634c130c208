/** "Checkout review · Juniper & Lane"; of what is not there, nothing. */
export const clientMeta = ({ data }: { data: unknown }) => {
  const { title = '', firm = '' } = (data ?? {}) as { title?: string; firm?: string };
  return [{ title: [title, firm].filter(Boolean).join(' · ') || '–' }];
};
