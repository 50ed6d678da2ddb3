import { Field, FluentProvider, Input, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

// As little as a page can be that asks something in the look of Teams: one field, and nothing read from a server.
createRoot(document.getElementById('root') ?? document.body).render(
  <FluentProvider theme={webLightTheme}>
    <main>
      <h1>One field</h1>
      <Field label="Surname">
        <Input />
      </Field>
    </main>
  </FluentProvider>,
);
