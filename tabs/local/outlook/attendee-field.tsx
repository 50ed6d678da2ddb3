import {
  Avatar,
  Field,
  makeStyles,
  Tag,
  TagGroup,
  TagPicker,
  TagPickerControl,
  TagPickerInput,
  TagPickerList,
  TagPickerOption,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '../wire.ts';
import type { Invitee } from './appointment.ts';

const useStyles = makeStyles({
  invited: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
});

const MOST = 8;
const ADDRESS = /^[^\s@]+@[^\s@]+$/;

function matching(people: readonly Person[], words: string, taken: readonly Invitee[]): Person[] {
  const wanted = words.trim().toLowerCase();
  return people
    .filter(({ email }) => !taken.some(({ emailAddress }) => emailAddress === email))
    .filter(({ name, email, jobTitle }) => `${name} ${email} ${jobTitle}`.toLowerCase().includes(wanted))
    .slice(0, MOST);
}

/** Who is invited: chosen from the directory, or typed as an address. */
export function AttendeeField(props: {
  label: string;
  people: readonly Person[];
  invited: readonly Invitee[];
  onChange: (invited: readonly Invitee[]) => void;
}) {
  const styles = useStyles();
  const [words, setWords] = useState('');
  const { invited, people } = props;
  const choices = matching(people, words, invited);
  const choose = (addresses: readonly string[]) => {
    setWords('');
    props.onChange(
      addresses.filter(Boolean).map(
        (address) =>
          invited.find(({ emailAddress }) => emailAddress === address) ?? {
            displayName: people.find(({ email }) => email === address)?.name ?? address,
            emailAddress: address,
          },
      ),
    );
  };
  const addresses = invited.map(({ emailAddress }) => emailAddress);
  const takeTyped = () => {
    const typed = words.trim();
    if (ADDRESS.test(typed) && !addresses.includes(typed)) choose([...addresses, typed]);
  };
  return (
    <Field label={props.label}>
      <TagPicker
        selectedOptions={addresses}
        onOptionSelect={(_event, { selectedOptions }) => choose(selectedOptions)}
      >
        <TagPickerControl>
          {invited.length === 0 ? null : (
            // Without the arrow keys of Fluent's own list: what catches the focus for them is hidden from a screen reader.
            <TagGroup
              className={styles.invited}
              role="group"
              aria-label={`${props.label}, invited`}
              data-tabster=""
              size="small"
              dismissible
              onDismiss={(_event, { value }) => choose(addresses.filter((address) => address !== value))}
            >
              {invited.map(({ displayName, emailAddress }) => (
                <Tag
                  key={emailAddress}
                  value={emailAddress}
                  shape="circular"
                  media={<Avatar name={displayName} color="colorful" aria-hidden />}
                >
                  {displayName}
                </Tag>
              ))}
            </TagGroup>
          )}
          <TagPickerInput
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onBlur={takeTyped}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && choices.length === 0) takeTyped();
            }}
          />
        </TagPickerControl>
        <TagPickerList>
          {choices.length === 0 ? (
            <TagPickerOption value="">
              Nobody in the directory matches. Type a whole address to invite somebody else.
            </TagPickerOption>
          ) : (
            choices.map(({ email, name, jobTitle }) => (
              <TagPickerOption
                key={email}
                value={email}
                text={name}
                media={<Avatar name={name} shape="square" color="colorful" aria-hidden />}
                secondaryContent={jobTitle}
              >
                {name}
              </TagPickerOption>
            ))
          )}
        </TagPickerList>
      </TagPicker>
    </Field>
  );
}
