import type { RecordView } from '~/domain/document/record-view';

/** Every text that a reader of the record must find in it, page numbers aside. */
export function recordTexts(view: RecordView): string[] {
  const { from, accepted, consent, fingerprints, about, footer } = view;
  const texts = [
    from.name,
    ...from.lines,
    view.heading,
    view.title,
    view.said,
    ...[accepted, consent, fingerprints].flatMap(({ heading, rows }) => [
      heading,
      ...rows.flatMap(({ label, value }) => [label, value]),
    ]),
    about.heading,
    ...about.texts,
    footer.number,
    footer.revision,
    footer.hash,
  ];
  return texts.filter(Boolean);
}
