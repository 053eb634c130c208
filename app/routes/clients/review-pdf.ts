import type { LoaderFunctionArgs } from '@remix-run/node';
import { documentName } from '~/domain/document/document-name';
import { answeringFile } from '~/http/errors';
import { fileResponse } from '~/http/file-response';
import { idOf } from '~/http/params';
import { printReview } from '~/workflows/review.server';
import { askedReview } from './review-query';

/** A review on paper, printed anew each time: nothing keeps it. */
export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  answeringFile(async () => {
    const { pdf, view } = await printReview(context, idOf(params), await askedReview(context, request));
    return fileResponse(pdf, {
      mediaType: 'application/pdf',
      filename: `${documentName('', 1, view.metadata.title)}.pdf`,
      type: 'inline',
      cacheControl: 'no-store',
    });
  });
