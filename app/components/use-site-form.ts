import { type DefaultValue, type SubmissionResult, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { useEffect, useRef } from 'react';
import type { z } from 'zod';

/**
 * A form of the site: checked by the same schema in the browser and on the server, sent without one too. After an
 * answer with errors the first wrong field takes the focus.
 */
export function useSiteForm<Schema extends z.ZodType<unknown, Record<string, unknown>>>({
  schema,
  result,
  defaultValue,
  id,
}: {
  schema: Schema;
  result: SubmissionResult<string[]> | undefined;
  defaultValue?: DefaultValue<z.input<Schema>>;
  id?: string;
}) {
  const answered = useRef(result);
  const form = useForm<z.input<Schema>, z.output<Schema>, string[]>({
    ...(id ? { id } : {}),
    lastResult: result,
    ...(defaultValue ? { defaultValue } : {}),
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
  });
  useEffect(() => {
    if (result && result !== answered.current && result.status === 'error') {
      document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
    answered.current = result;
  }, [result]);
  return form;
}
