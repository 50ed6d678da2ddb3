import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  centred: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXL,
    minHeight: '160px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
  },
});

export function Waiting({ words }: { words: string }) {
  return (
    <div className={useStyles().centred}>
      <Spinner label={words} labelPosition="below" />
    </div>
  );
}

/** Says what will appear here once there is something. */
export function Nothing({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={useStyles().centred}>
      <Text weight="semibold">{title}</Text>
      <Text>{children}</Text>
    </div>
  );
}

/** What went wrong, in the workspace's words, with the way to try again. */
export function Fault({ title, error, retry }: { title: string; error: unknown; retry?: () => void }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {error instanceof Error ? error.message : String(error)}
      </MessageBarBody>
      {retry ? (
        <MessageBarActions>
          <Button onClick={retry}>Try again</Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}
