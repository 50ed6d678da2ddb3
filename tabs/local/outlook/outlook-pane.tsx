import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ShieldTaskFilled } from '@fluentui/react-icons/svg/shield-task';
import { useEffect, useEffectEvent, useRef } from 'react';
import { ProductAway, useProductAddress } from '../look/product-state.tsx';
import { tellOf } from './draft.ts';
import { officeAnswer, type OfficeHost } from './office-host.ts';
import { isOfficeCall, type OfficeNotice } from './office-wire.ts';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    width: '320px',
    flexShrink: 0,
    minHeight: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 760px)': { width: '100%', border: 'none', flexGrow: 1 },
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '44px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { color: tokens.colorBrandForeground1, fontSize: '20px' },
  page: { flexGrow: 1, width: '100%', border: 'none' },
});

function FramedPane({ address, host }: { address: string; host: OfficeHost }) {
  const styles = useStyles();
  const page = useRef<HTMLIFrameElement>(null);
  const { origin } = new URL(address);
  const answer = useEffectEvent(async ({ source, origin: from, data }: MessageEvent) => {
    const framed = page.current?.contentWindow;
    if (!framed || source !== framed || from !== origin || !isOfficeCall(data)) return;
    framed.postMessage(await officeAnswer(data, host), origin);
  });
  useEffect(() => {
    const listen = (event: MessageEvent) => void answer(event);
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);
  useEffect(
    () =>
      tellOf(host.draft, (type, details) => {
        const notice: OfficeNotice = { kind: 'office-notice', type, details: { ...details } };
        page.current?.contentWindow?.postMessage(notice, origin);
      }),
    [host.draft, origin],
  );
  return <iframe ref={page} className={styles.page} src={address} title="Safeguard pane" />;
}

/** The task pane beside a new appointment: the product's own page, with the workspace in Outlook's place around it. */
export function OutlookPane({ host, className }: { host: OfficeHost; className?: string | undefined }) {
  const styles = useStyles();
  const address = useProductAddress();
  return (
    <aside className={mergeClasses(styles.pane, className)} aria-label="Safeguard">
      <div className={styles.title}>
        <ShieldTaskFilled className={styles.icon} aria-hidden />
        <Text weight="semibold">Safeguard</Text>
      </div>
      {address ? (
        <FramedPane
          key={host.organiser.emailAddress}
          address={new URL('/tabs/outlook.html', address).href}
          host={host}
        />
      ) : (
        <ProductAway />
      )}
    </aside>
  );
}
