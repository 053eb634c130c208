import { Form, useHref } from '@remix-run/react';
import { Button } from '~/components/button';

type Font = { sha256: string; family: string; weight: number; italic: boolean; uses: string };

const weights: Record<number, string> = {
  100: 'thin',
  200: 'extra light',
  300: 'light',
  400: 'regular',
  500: 'medium',
  600: 'semibold',
  700: 'bold',
  800: 'extra bold',
  900: 'black',
};

const faceOf = ({ weight, italic }: Pick<Font, 'weight' | 'italic'>) =>
  [weights[weight] ?? `weight ${weight}`, italic ? 'italic' : ''].filter(Boolean).join(' ');

/** In the order in which a character is looked for. */
export function FontList({ fonts }: { fonts: Font[] }) {
  const at = useHref('/settings/fonts');
  if (fonts.length === 0) return null;
  return (
    <ol className="m-0 mb-8 max-w-[640px] list-none p-0">
      {fonts.map((font, index) => (
        <li
          key={font.sha256}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line py-2.5 last:border-b"
        >
          <div className="min-w-0 flex-[1_1_16rem] [overflow-wrap:anywhere]">
            <p>
              <span className="font-semibold">{font.family}</span>{' '}
              <span className="text-ink-2">{faceOf(font)}</span>
            </p>
            {fonts.findIndex(({ family }) => family === font.family) === index ? (
              <p className="text-[13px] text-ink-2">
                {font.uses}{' '}
                <a href={`${at}/${font.sha256}/sample`} className="link-quiet">
                  See a sample PDF
                </a>
              </p>
            ) : null}
          </div>
          <div className="flex gap-2">
            {index > 0 ? (
              <Form method="post" action={`/settings/fonts/${font.sha256}/promotion`}>
                <Button look="quiet" aria-label={`Move ${font.family} ${faceOf(font)} up`}>
                  Up
                </Button>
              </Form>
            ) : null}
            <Form method="post" action={`/settings/fonts/${font.sha256}/removal`}>
              <Button look="danger" aria-label={`Remove ${font.family} ${faceOf(font)}`}>
                Remove
              </Button>
            </Form>
          </div>
        </li>
      ))}
    </ol>
  );
}
