/** Take text in pieces and hand on the JSON value of each whole line. */
export function lineReader<Value>(onValue: (value: Value) => void): (piece: string) => void {
  let begun = '';
  return (piece) => {
    const lines = (begun + piece).split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) if (line !== '') onValue(JSON.parse(line) as Value);
  };
}
