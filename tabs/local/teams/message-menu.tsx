import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { ShieldTaskRegular } from '@fluentui/react-icons/svg/shield-task';
import { useMutation } from '@tanstack/react-query';
import { startMessageAction } from '../local-api.ts';
import type { ChatMessage, Conversation, Person } from '../wire.ts';
import { dialogOutcome } from './card-act.ts';
import type { ChatDoors } from './chat-doors.ts';

/** The message actions of the app's manifest: the id the bot is asked for and the words in the menu. */
const ACTIONS = [{ commandId: 'startScreening', words: 'Start a CSE screening' }];

/** The "..." of a message. */
export function MessageMenu(props: {
  message: ChatMessage;
  conversation: Conversation;
  person: Person;
  doors: ChatDoors;
}) {
  const start = useMutation({
    mutationFn: (commandId: string) =>
      startMessageAction(props.conversation.id, {
        person: props.person.id,
        messageId: props.message.id,
        commandId,
      }),
    onSuccess: (response) => props.doors.showDialog(dialogOutcome(response)),
  });
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="transparent"
            size="small"
            icon={<MoreHorizontalRegular />}
            aria-label={`More options for the message from ${props.message.from.name}`}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>Safeguard</MenuGroupHeader>
              {ACTIONS.map(({ commandId, words }) => (
                <MenuItem
                  key={commandId}
                  icon={<ShieldTaskRegular />}
                  onClick={() => start.mutate(commandId)}
                >
                  {words}
                </MenuItem>
              ))}
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
      {start.isError ? (
        <Text role="alert" size={200} style={{ color: tokens.colorStatusDangerForeground1 }}>
          {start.error.message}
        </Text>
      ) : null}
    </>
  );
}
