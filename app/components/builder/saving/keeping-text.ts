import type { ClientActionFunctionArgs } from '@remix-run/react';
import type { Place } from '~/domain/builder-steps';
import { reached } from '../../unreached';
import { entriesOfForm, forgetText } from './kept-text';

/**
 * A step's action in the browser: once the server has saved, the kept text is let go of; where the server can't be
 * reached or fails, the page stays with all that was typed.
 */
export const keepingText =
  (place: Place) =>
  async ({ request, serverAction, params: { id = '' } }: ClientActionFunctionArgs) => {
    const sent = entriesOfForm(await request.clone().formData());
    try {
      return await reached(serverAction);
    } catch (leadingOn) {
      // A saved step answers with where to go.
      forgetText(id, place, sent);
      throw leadingOn;
    }
  };
