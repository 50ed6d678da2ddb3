import './watch-accessibility.ts';
import '@testing-library/jest-dom';
import { notifyManager } from '@tanstack/react-query';
import { act, configure } from '@testing-library/react';

// What is awaited comes; on a busy machine it comes later.
configure({ asyncUtilTimeout: 8_000 });

// An answer that arrives while a test looks elsewhere still changes the page.
notifyManager.setNotifyFunction((notify) => void act(notify));
