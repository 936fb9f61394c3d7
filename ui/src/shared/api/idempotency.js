import { useState } from 'react';
export function newKey() {
    // crypto.randomUUID exists on https only, and a trial on a company's network often has none.
    return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
/** One key for as long as a form is open: sending it twice creates one record. */
export function useIdempotencyKey() {
    return useState(newKey)[0];
}
