import type { DocumentView } from '~/domain/document/document-view';
import { Text } from './parts';

type Props = { view: DocumentView; logoUrl: string | null; photoUrl: string | null };

/** Who offers what to whom, and what it brings. */
export function Head({ view, logoUrl, photoUrl }: Props) {
  return (
    <>
      <div className="sheet-band">
        <header className="sheet-head">
          <div>
            {logoUrl && <img className="sheet-logo" src={logoUrl} alt="" />}
            <p className="sheet-firm">{view.from.name}</p>
          </div>
          <div className="sheet-from">
            <address>{view.from.lines.join('\n')}</address>
            {photoUrl && <img className="sheet-photo" src={photoUrl} alt="" />}
          </div>
        </header>
        {view.style === 'letter' ? (
          <div className="sheet-to">
            <address>{view.to.join('\n')}</address>
            <Text>{view.sentOn}</Text>
          </div>
        ) : (
          <>
            <div className="sheet-to">
              <Text className="sheet-for">{view.preparedFor}</Text>
              <Text className="sheet-small">{view.sentOn}</Text>
            </div>
            <Text className="sheet-small">{view.preparedForDetails}</Text>
          </>
        )}
        {view.title && <h2>{view.title}</h2>}
      </div>
      <Text className="sheet-note">{view.coverNote}</Text>
      {/* A letter begins with why it is written. */}
      {view.style === 'letter' && <Text className="sheet-problem">{view.problem}</Text>}
      <Text className="sheet-outcome">{view.outcome}</Text>
      {view.style !== 'letter' && <Text className="sheet-problem">{view.problem}</Text>}
    </>
  );
}
