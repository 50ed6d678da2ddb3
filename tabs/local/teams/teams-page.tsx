import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { CalendarView } from '../calendar/calendar-view.tsx';
import { Fault, Nothing, Waiting } from '../look/states.tsx';
import { PageFrame } from '../look/page-frame.tsx';
import { TrainingBanner } from '../look/training-banner.tsx';
import { useChat, useDirectory } from '../queries.ts';
import type { Conversation, Directory, Person } from '../wire.ts';
import { ChatView } from './chat-view.tsx';
import { linkTarget } from './deep-link.ts';
import { DialogHost } from './dialog-host.tsx';
import { useDialogs } from './dialogs.ts';
import { Rail } from './rail.tsx';
import { TabPane } from './tab-pane.tsx';
import { placeIn, teamsAddress, type TeamsPlace } from './teams-address.ts';
import { TopBar } from './top-bar.tsx';
import { latestMoment, useUnread } from './unread.ts';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground4,
  },
  desk: {
    display: 'flex',
    flexGrow: 1,
    minHeight: 0,
    '@media (max-width: 640px)': { flexDirection: 'column' },
  },
  room: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    '@media (max-width: 640px)': { borderRadius: 0, borderLeft: 'none', borderRight: 'none' },
  },
  tab: { display: 'grid', flexGrow: 1, minWidth: 0, minHeight: 0 },
});

const OUTSIDE = 'This link leads outside the training workspace, so it is not followed: ';
const REFUSED = 'This link is not a web address, so it is not followed.';

function inOrder(conversations: readonly Conversation[], person: Person): Conversation[] {
  return conversations
    .filter(({ members }) => members.includes(person.id))
    .sort((one, other) => latestMoment(other).localeCompare(latestMoment(one)));
}

function Desk({ person, directory, place }: { person: Person; directory: Directory; place: TeamsPlace }) {
  const styles = useStyles();
  const [, go] = useLocation();
  const chat = useChat(person.id);
  const dialogs = useDialogs();
  const { unread, markRead } = useUnread(person);
  const [opened, setOpened] = useState(0);
  const [tabVisited, setTabVisited] = useState(place.view === 'safeguard');
  if (place.view === 'safeguard' && !tabVisited) setTabVisited(true);

  const conversations = inOrder(chat.data ?? [], person);
  const openTab = (subPageId: string | undefined) => {
    dialogs.close();
    setOpened(opened + 1);
    go(teamsAddress({ ...place, view: 'safeguard', open: subPageId ?? '' }));
  };
  const follow = (url: string) => {
    const target = linkTarget(url);
    if (target.kind === 'tab') openTab(target.subPageId);
    return target.kind === 'outside'
      ? `${OUTSIDE}${target.url}`
      : target.kind === 'refused'
        ? REFUSED
        : undefined;
  };
  const frameDoors = { follow, openTab, openDialog: dialogs.open, submitDialog: dialogs.submit };
  const total = conversations.reduce((sum, each) => sum + unread(each), 0);
  return (
    <div className={styles.desk}>
      <Rail place={place} unread={total} />
      <main className={styles.room}>
        {place.view === 'chat' ? (
          chat.isError ? (
            <Fault title="The chat could not be read" error={chat.error} retry={() => void chat.refetch()} />
          ) : chat.isPending ? (
            <Waiting words="Reading the chat" />
          ) : (
            <ChatView
              conversations={conversations}
              chosen={place.chat}
              directory={directory}
              person={person}
              doors={{ follow, showDialog: dialogs.show }}
              unread={unread}
              onChoose={(id) => go(teamsAddress({ ...place, chat: id ?? '' }))}
              onSeen={markRead}
            />
          )
        ) : null}
        {tabVisited ? (
          <div className={styles.tab} style={place.view === 'safeguard' ? {} : { display: 'none' }}>
            <TabPane person={person} subPageId={place.open} opened={opened} doors={frameDoors} />
          </div>
        ) : null}
        {place.view === 'calendar' ? <CalendarView whose={person} /> : null}
      </main>
      <DialogHost dialogs={dialogs} person={person} doors={frameDoors} />
    </div>
  );
}

/** A Teams-like page for one person: chat, the Safeguard tab and the calendar. */
export function TeamsPage() {
  const styles = useStyles();
  const directory = useDirectory();
  const [search] = useSearchParams();
  const place = placeIn(search);
  const person = directory.data?.people.find(({ id }) => id === place.as);
  if (directory.isPending) return <Waiting words="Opening Teams" />;
  if (directory.isError || !person) {
    return (
      <PageFrame title="Teams">
        {directory.isError ? (
          <Fault title="The people could not be read" error={directory.error} />
        ) : (
          <Nothing title="There is nobody of that name">Choose a person on the first page.</Nothing>
        )}
      </PageFrame>
    );
  }
  return (
    <div className={styles.page}>
      <TrainingBanner />
      <TopBar person={person} />
      <Desk key={person.id} person={person} directory={directory.data} place={place} />
    </div>
  );
}
