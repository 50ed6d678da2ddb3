import { makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { tokenFor } from '../local-api.ts';
import { Fault } from '../look/states.tsx';
import { useTheme } from '../look/theme.tsx';
import type { Person } from '../wire.ts';
import {
  hostAnswer,
  hostReply,
  hostRequest,
  themeChange,
  type HostContext,
  type HostDoors,
} from './host-protocol.ts';

const useStyles = makeStyles({
  frame: { position: 'relative', display: 'flex', flexDirection: 'column', minHeight: 0 },
  page: { flexGrow: 1, width: '100%', border: 'none', backgroundColor: tokens.colorNeutralBackground1 },
  progress: { position: 'absolute', top: 0, left: 0, right: 0 },
});

const PATIENCE_MS = 20_000;
const SILENT =
  'The page has not answered. Safeguard may be starting, or it stopped: reload the page to try again.';

type Shown = { state: 'waiting' | 'loaded' } | { state: 'failed'; reason: string };

/** What the page around a frame lends it: everything a host does except answering for the frame itself. */
export type FrameDoors = Omit<HostDoors, 'token' | 'loaded' | 'failed'>;

/** Frames a page of the product as Teams would: answers its teams-js, and nobody else's messages. */
export function TeamsFrame(props: {
  address: string;
  title: string;
  person: Person;
  frame: HostContext['frame'];
  subPageId?: string | undefined;
  doors: FrameDoors;
  className?: string;
}) {
  const styles = useStyles();
  const [theme] = useTheme();
  const [shown, show] = useState<Shown>({ state: 'waiting' });
  const [tries, setTries] = useState(0);
  const page = useRef<HTMLIFrameElement>(null);
  const spoken = useRef(false);
  const { origin } = new URL(props.address);

  const answer = useEffectEvent(async (event: MessageEvent) => {
    const framed = page.current?.contentWindow;
    if (!framed || event.source !== framed || event.origin !== origin) return;
    const request = hostRequest(event.data);
    if (!request) return;
    spoken.current = true;
    if (shown.state === 'waiting') show({ state: 'loaded' });
    const doors = {
      ...props.doors,
      token: () => tokenFor(props.person.id),
      loaded: () => show({ state: 'loaded' }),
      failed: (reason: string) => show({ state: 'failed', reason }),
    };
    const { person, frame, subPageId } = props;
    const args = await hostAnswer(request, { person, frame, subPageId, theme }, doors);
    if (args) framed.postMessage(hostReply(request, args), origin);
  });
  useEffect(() => {
    const listen = (event: MessageEvent) => void answer(event);
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);
  useEffect(() => {
    if (spoken.current) page.current?.contentWindow?.postMessage(themeChange(theme), origin);
  }, [theme, origin]);
  useEffect(() => {
    if (shown.state !== 'waiting') return undefined;
    const enough = setTimeout(() => show({ state: 'failed', reason: SILENT }), PATIENCE_MS);
    return () => clearTimeout(enough);
  }, [shown, tries]);

  const reload = () => {
    spoken.current = false;
    show({ state: 'waiting' });
    setTries(tries + 1);
  };
  return (
    <div className={mergeClasses(styles.frame, props.className)}>
      {shown.state === 'waiting' ? <ProgressBar className={styles.progress} aria-label="Opening" /> : null}
      {shown.state === 'failed' ? (
        <Fault title="Safeguard could not be shown" error={shown.reason} retry={reload} />
      ) : null}
      <iframe
        key={tries}
        ref={page}
        className={styles.page}
        src={props.address}
        title={props.title}
        allow="clipboard-write"
      />
    </div>
  );
}
