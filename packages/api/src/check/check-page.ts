import { html } from 'hono/html'
import type { GenuinePaper } from './check-paper.ts'

export type Verdict = 'same' | 'altered' | 'fileMissing' | undefined

/** The page a citizen sees after scanning the code of a paper: no script, nothing loaded, fit for a telephone. */
export const checkPage = (
  id: string,
  paper: GenuinePaper | undefined,
  verdict: Verdict,
) => html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>文书核验 Check a paper</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>文书核验 <small lang="en">Check a paper</small></h1>
${paper ? genuine(id, paper, verdict) : unknown()}
<p class="foot">枫桥调解平台。本页不显示案件内容。<br><span lang="en">Maplebridge. Nothing of the case is shown here.</span></p>
</main>
</body>
</html>`

const genuine = (id: string, paper: GenuinePaper, verdict: Verdict) => html`
<p class="mark good"><b>本平台确已签发此文书</b><br><span lang="en">This platform issued this paper</span></p>
<dl>
<dt>文书 <span lang="en">Paper</span></dt><dd>${paper.title.zh}<br><span lang="en">${paper.title.en}</span></dd>
<dt>签发单位 <span lang="en">Issued by</span></dt><dd>${paper.issuer}</dd>
<dt>编号 <span lang="en">Number</span></dt><dd>${paper.number ?? '—'}</dd>
<dt>签发日期 <span lang="en">Date of issue</span></dt><dd>${paper.issuedOn}</dd>
</dl>
<p>请核对以上内容与您手中的文书是否一致。<br><span lang="en">Compare this with the paper in your hands.</span></p>
<h2>核验电子文件 <small lang="en">Check a file</small></h2>
${verdict ? VERDICTS[verdict] : ''}
<form method="post" action="/check/${id}" enctype="multipart/form-data">
<label for="file">选择收到的 PDF、Word 或网页文件，与签发时的文件比对；文件不保存。<br><span lang="en">Choose the file you received. It is compared with the one issued and not kept.</span></label>
<input id="file" type="file" name="file" required accept=".pdf,.docx,.html">
<button type="submit">核验 Check</button>
</form>`

const unknown = () => html`
<p class="mark bad"><b>查无此文书</b><br><span lang="en">No such paper is known</span></p>
<p>请检查地址或验证码是否完整，或向文书上的签发单位核实。<br><span lang="en">Check that the address or code is complete, or ask the organisation named on the paper.</span></p>`

const VERDICTS = {
  same: html`<p class="mark good" role="status"><b>一致：文件与签发时完全相同</b><br><span lang="en">The same, byte for byte, as issued</span></p>`,
  altered: html`<p class="mark bad" role="status"><b>不一致：此文件不是签发的文件</b><br><span lang="en">Not the file that was issued</span><br>扫描、拍照、另存的文件也会显示不一致，请以纸质原件或重新下载的文件为准。<br><span lang="en">A scan, a photo or a file saved again differs as well: rely on the original or download it again.</span></p>`,
  fileMissing: html`<p class="mark bad" role="status"><b>没有选择文件</b><br><span lang="en">No file was chosen</span></p>`,
}

const STYLE = `
body{margin:0;background:#f6f5f2;color:#1f1f1f;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif}
main{max-width:34rem;margin:0 auto;padding:1.25rem}
h1{font-size:1.4rem;margin:.5rem 0 1rem}
h2{font-size:1.1rem;margin:2rem 0 .5rem}
small,[lang=en]{color:#595959;font-weight:400;font-size:.85em}
.mark{border-left:.4rem solid;padding:.75rem 1rem;background:#fff;margin:0 0 1rem}
.mark b{font-size:1.1rem}
.good{border-color:#2e7d32}.good b{color:#1b5e20}
.bad{border-color:#b3261e}.bad b{color:#8c1d18}
dl{background:#fff;margin:0 0 1rem;padding:.25rem 1rem}
dt{color:#595959;font-size:.9rem;margin-top:.75rem}
dd{margin:0 0 .75rem;overflow-wrap:anywhere}
form{background:#fff;padding:1rem}
label{display:block;margin-bottom:.75rem}
input,button{font:inherit;width:100%;box-sizing:border-box;min-height:2.75rem;margin-top:.5rem}
button{background:#8c1d18;color:#fff;border:0;border-radius:.4rem}
.foot{color:#595959;font-size:.85rem;margin-top:2rem}
`
