import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { linkTarget } from '../teams/deep-link.ts';

/** Mail and invitations belong to nobody in particular, so a link in them is explained instead of followed. */
export function useLinkNote(): [string | undefined, (url: string) => void] {
  const [note, say] = useState<string>();
  const explain = (url: string) => {
    const target = linkTarget(url);
    if (target.kind === 'tab') {
      say('This link opens Safeguard in Teams. Choose a person on the first page to follow it as them.');
    } else if (target.kind === 'outside') {
      say(`This link leads outside the training workspace, so it is not followed: ${target.url}`);
    }
  };
  return [note, explain];
}

export function LinkNote({ note }: { note: string | undefined }) {
  return note === undefined ? null : (
    <MessageBar layout="multiline">
      <MessageBarBody>{note}</MessageBarBody>
    </MessageBar>
  );
}
