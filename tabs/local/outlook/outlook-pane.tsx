import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ShieldTaskFilled } from '@fluentui/react-icons/svg/shield-task';
import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { useTheme } from '../look/theme.tsx';
import { ProductAway, useProductAddress } from '../look/product-state.tsx';
import { tellOf } from './draft.ts';
import { OFFICE_COLOURS } from './office-colours.ts';
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

type PageHost = Omit<OfficeHost, 'colours'>;

function FramedPane({ address, host }: { address: string; host: PageHost }) {
  const styles = useStyles();
  const page = useRef<HTMLIFrameElement>(null);
  const { origin } = new URL(address);
  const [theme] = useTheme();
  const colours = OFFICE_COLOURS[theme];
  const told = useRef(colours);
  const answer = useEffectEvent(async ({ source, origin: from, data }: MessageEvent) => {
    const framed = page.current?.contentWindow;
    if (!framed || source !== framed || from !== origin || !isOfficeCall(data)) return;
    framed.postMessage(await officeAnswer(data, { ...host, colours }), origin);
  });
  useEffect(() => {
    const listen = (event: MessageEvent) => void answer(event);
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);
  const tell = useCallback(
    (type: string, details: object) => {
      const notice: OfficeNotice = { kind: 'office-notice', type, details: { ...details } };
      page.current?.contentWindow?.postMessage(notice, origin);
    },
    [origin],
  );
  useEffect(() => tellOf(host.draft, tell), [host.draft, tell]);
  useEffect(() => {
    if (told.current === colours) return;
    told.current = colours;
    tell('officeThemeChanged', { officeTheme: colours });
  }, [colours, tell]);
  return <iframe ref={page} className={styles.page} src={address} title="Safeguard pane" />;
}

/** The task pane beside a new appointment: the product's own page, with the workspace in Outlook's place around it. */
export function OutlookPane({ host, className }: { host: PageHost; className?: string | undefined }) {
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
