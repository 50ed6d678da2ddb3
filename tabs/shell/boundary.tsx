import { Component, type ReactNode } from 'react';
import { Notice } from '../parts/notice.tsx';
import { troubleWords } from '../words/trouble-words.ts';

/** Catches what a page did not expect, a page's code that did not arrive included, and says what to do. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Notice
        intent="error"
        title={troubleWords.brokenTitle}
        action={{ words: troubleWords.reload, act: () => location.reload() }}
      >
        {troubleWords.broken}
      </Notice>
    );
  }
}
