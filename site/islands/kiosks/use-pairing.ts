import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { createPairingCode } from '../../data/fleet-calls.ts';
import type { Tablet } from '../../data/tablet.ts';
import type { Action } from '../use-action.ts';

export interface Pairing {
  readonly code: string | null;
  /** Until the code stops working; 0 when it has. */
  readonly secondsLeft: number;
  /** The tablet was paired since the dialog opened. */
  readonly isPaired: boolean;
  renew(): void;
}

const goodForMs = 600_000;

/** A code that counts down, and notices by itself when a tablet has used it. */
export function usePairing(tablet: Tablet, action: Action): Pairing {
  const [code, setCode] = useState<string | null>(null);
  const [madeAt, setMadeAt] = useState(0);
  const [now, setNow] = useState(0);
  const before = useRef(tablet.pairedAt);
  const isPaired = tablet.pairedAt !== null && tablet.pairedAt !== before.current;
  const { run } = action;

  const renew = useCallback(() => {
    void run(async () => {
      setCode(await createPairingCode(tablet.id));
      setMadeAt(Date.now());
      setNow(Date.now());
    });
  }, [run, tablet.id]);

  useEffect(renew, [renew]);
  useEffect(() => {
    if (isPaired) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [isPaired]);
  const secondsLeft = Math.max(0, Math.ceil((madeAt + goodForMs - now) / 1000));
  return { code, secondsLeft, isPaired, renew };
}
