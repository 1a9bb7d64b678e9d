/**
 * The yardstick: what somebody would write by hand for the same screens and the same buttons, with
 * nothing behind them. No storage, no network, no offline, no accessibility beyond the elements' own.
 */
export function staticPage(): string {
  const buttons = (labels: readonly string[], kind: string, target: string) =>
    labels.map((label) => `<button class="${kind}" data-to="${target}">${label}</button>`).join('');
  const numbers = Array.from({ length: 11 }, (_, value) => String(value));
  const face = (d: string) =>
    `<svg viewBox="0 0 48 48"><circle cx="24" cy="24" r="21"/><circle cx="17" cy="20" r="2"/><circle cx="31" cy="20" r="2"/><path d="${d}"/></svg>`;
  const faces = ['很不满意', '不满意', '一般', '满意', '很满意'].map(
    (label, index) => `${face(mouths[index] ?? '')}${label}`,
  );
  const top = '<header><button>大 长辈模式</button><button>English</button></header>';
  const ways = (on: string) => `<footer><button>上一步</button>${on}</footer>`;
  const screen = (id: string, content: string, on = '') =>
    `<section id="${id}" ${id === 'attract' ? '' : 'hidden'}>${top}<main>${content}</main>${ways(on)}</section>`;
  const person = (id: string, next: string) =>
    screen(id, `<h1>服务怎么样？</h1><div class="row">${buttons(faces, 'face', next)}</div>`);
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>评价</title>
<style>${styles}</style><body>
${screen('attract', `<h1>今天的服务，您觉得怎么样？</h1><p>约 30 秒。被评价的人看不到您这份回答。</p>${buttons(['轻触开始'], 'begin', 'code')}`)}
${screen('code', `<h1>请输入 6 位就诊码</h1><p class="slots">${'<i></i>'.repeat(6)}</p><div class="keys">${buttons([...'1234567890', '⌫'], 'key', '')}</div>`, buttons(['没有码'], 'way', 'person-0'))}
${person('person-0', 'person-1')}${person('person-1', 'nps')}
${screen('nps', `<h1>您愿意推荐我们吗？</h1><div class="grid">${buttons(numbers, 'nps', 'reasons')}</div>`)}
${screen('reasons', `<h1>哪些可以更好？</h1><div class="chips">${buttons(['等候', '讲解', '技术', '环境', '价格', '态度'], 'chip', '')}</div><label>还想说的<textarea rows="3"></textarea></label>`, buttons(['下一步'], 'way', 'contact'))}
${screen('contact', `<h1>店长可以联系您吗？</h1><div class="row">${buttons(['可以', '不用了'], 'choice', 'thanks')}</div>`)}
${screen('thanks', '<h1>谢谢您</h1><p>您的回答已保存。</p>')}
<script>${script}</script></body></html>`;
}

const mouths = [
  'M15 34q9-10 18 0',
  'M16 33q8-5 16 0',
  'M16 31.5h16',
  'M16 30q8 6 16 0',
  'M14 28.5q10 13 20 0',
];

const styles = `*{box-sizing:border-box}body{margin:0;font:19px system-ui,sans-serif;background:#faf8f5;color:#231c22}
section{display:grid;grid-template-rows:auto 1fr auto;min-height:100dvh;padding:24px 40px}section[hidden]{display:none}
header{display:flex;justify-content:flex-end;gap:8px}footer{display:flex;justify-content:space-between}
main{display:grid;align-content:center;justify-items:center;gap:24px;text-align:center}
button{font:inherit;min-height:48px;padding:8px 16px;border:1px solid #e7e0da;border-radius:20px;background:#fff}
.begin{width:240px;height:240px;border-radius:50%;background:#7b3a63;color:#fff}
.row{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:16px;width:100%;max-width:46rem}
.face{display:grid;justify-items:center;gap:12px;min-height:120px}.face svg{width:64px;fill:none;stroke:#7b3a63;stroke-width:2}
.grid{display:grid;grid-template-columns:repeat(6,1fr);gap:14px;width:44rem}.nps{min-height:68px}
.keys{display:grid;grid-template-columns:repeat(3,72px);gap:14px}.key{width:72px;height:72px;border-radius:50%}
.slots{display:flex;gap:8px}.slots i{width:40px;height:52px;border-bottom:3px solid #93868d}
.chips{display:grid;grid-template-columns:repeat(3,1fr);gap:16px;width:48rem}.chosen{background:#f6eaf1}textarea{width:48rem}`;

const script = `let typed=0;document.addEventListener('click',e=>{const b=e.target.closest('button');if(!b)return;
if(b.dataset.to){b.closest('section').hidden=true;document.getElementById(b.dataset.to).hidden=false;scrollTo(0,0)}
else if(b.className.startsWith('chip'))b.classList.toggle('chosen');
else if(b.className==='key'&&typed<6)document.querySelectorAll('.slots i')[typed++].textContent=b.textContent})`;
