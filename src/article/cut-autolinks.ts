/** Bare addresses within Chinese text, which GFM ends only at white space. */
import type { Link, Parents, Root, RootContent } from 'mdast';

/** Where the sentence goes on: Han and kana, and the punctuation written with them. */
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF65“”‘’…]/u;

/** Ends each bare address at its first CJK character; the rest becomes text again. Addresses in `<>` or `[]()` stay. */
export function cutAutolinks(tree: Root): Root {
  return cutIn(tree);
}

function cutIn<Parent extends Parents>(parent: Parent): Parent {
  const children = parent.children.flatMap((child): readonly RootContent[] => {
    if (child.type === 'link') return cut(child);
    return ['children' in child ? cutIn(child) : child];
  });
  return { ...parent, children };
}

function cut(link: Link): readonly RootContent[] {
  const [label] = link.children;
  // Without a bracket before it, an address begins where its link does.
  const isBare = label?.type === 'text' && label.position?.start.offset === link.position?.start.offset;
  const end = isBare ? label.value.search(CJK) : -1;
  if (!isBare || end <= 0) return [link];
  const rest = label.value.slice(end);
  const children: Link['children'] = [{ type: 'text', value: label.value.slice(0, end) }];
  return [
    { ...link, url: link.url.slice(0, -rest.length), children },
    { type: 'text', value: rest },
  ];
}
