import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { PlainHandle } from '~/components/plain-document';
import { VerifyForm } from '~/components/verify/verify-form';
import { VerifyFrame } from '~/components/verify/verify-frame';
import { VerifyResult } from '~/components/verify/verify-result';
import { type VerifyError, verifyWordsIn } from '~/domain/document/words/verify/verify-words';
import { fingerprintIn } from '~/domain/fingerprint';
import { answering } from '~/http/errors';
import { fingerprintOf, recognise } from '~/workflows/recognise.server';
import { getFirm } from '~db/queries/firm';

export const handle: PlainHandle = { plain: {} };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: verifyWordsIn(data?.language ?? 'en').heading },
];

export function loader({ context }: LoaderFunctionArgs) {
  return answering(async () => {
    const { name, language } = await getFirm(context.db);
    return { firm: name, language };
  });
}

/** Compares and keeps nothing: whoever asks about something that was not sent from here learns just that. */
export function action({ context, request }: ActionFunctionArgs) {
  return answering(async () => {
    const typed = await typedIn(await request.formData());
    if ('error' in typed) return data({ ...typed, recognised: null }, { status: 400 });
    const recognised = await recognise(context.db, typed.fingerprint);
    return data({ error: null, text: typed.text, recognised }, { status: recognised ? 200 : 404 });
  });
}

const mostBytes = 5 * 1024 * 1024;

type Typed = { fingerprint: string; text: string } | { error: VerifyError; text: string };

/** `text`: the fingerprint as it was typed, to stay in its field. */
async function typedIn(form: FormData): Promise<Typed> {
  const [file, given] = [form.get('pdf'), form.get('fingerprint')];
  const text = typeof given === 'string' ? given.slice(0, 200) : '';
  const pdf = file instanceof File && file.size > 0 ? file : null;
  if (pdf && text.trim()) return { error: 'both', text };
  if (pdf) {
    if (pdf.size > mostBytes) return { error: 'large', text };
    return { fingerprint: fingerprintOf(new Uint8Array(await pdf.arrayBuffer())), text };
  }
  if (!text.trim()) return { error: 'nothing', text };
  const fingerprint = fingerprintIn(text);
  return fingerprint ? { fingerprint, text } : { error: 'fingerprint', text };
}

export default function Verify() {
  const { firm, language } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const recognised = answer?.recognised;
  const words = verifyWordsIn(recognised?.language ?? language);
  return (
    <VerifyFrame firm={firm} language={recognised?.language ?? language}>
      {recognised ? (
        <VerifyResult recognised={recognised} another={words.another} />
      ) : (
        <VerifyForm
          words={words}
          firm={firm}
          error={answer?.error ?? null}
          text={answer?.text ?? ''}
          unknown={answer?.error === null}
        />
      )}
    </VerifyFrame>
  );
}
