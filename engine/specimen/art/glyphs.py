"""Letters as bitmaps, for machines without a Chinese font.

Made once from Noto Sans CJK SC Bold 2.004 (copyright 2014-2021 Adobe) at 44 px and Noto Serif CJK SC Bold
2.001 (copyright 2017-2022 Adobe) at 96 px, both under the SIL Open Font License 1.1, as this data is too;
drawn with Pillow, cut at half coverage. Each glyph
is one bit a pixel, rows padded to bytes; all glyphs in order, zlib, base 85.
"""

# fmt: off
SANS_HEIGHT = 48
SANS_CHARACTERS = "训练样张非货币演银行元ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"
SANS_WIDTHS = (
    44, 44, 44, 44, 44, 44, 44, 44, 44, 44, 44, 28, 30, 29, 31, 27, 26, 32, 33, 15, 25, 30, 25, 38,
    33, 34, 29, 34, 30, 27, 28, 33, 27, 40, 28, 26, 27, 26, 26, 26, 26, 26, 26, 26, 26, 26, 26, 16,
)
SANS_BITS = (
    r"c-p<1&5qkR633}12<OlUXKy(K;ojyt*9B%x?6d4c>>PS5_2$r*0r~|N$eZl2*9YI$kI-!7kYkhyuwf8Iod3Tl$+F!aZo4-!>Ib"
    r"*XFBOYbMXHtBzO<StQ|p>EUf9em?nJU|$wH_ye-{2IRNJhYyI4G!bMklL|AZ;C-D24aKS%OI<P*IWE*h|WEmT2qoPQSHe-&Ouu"
    r"*obk8>PySQmUuaeogcflrsM!t<`?uY*r<us!rIFE;EvUjn=Y#vJ5j&hf3NcO-I_!fsRzJQ<imw^>cfoUMTx!rqnZQ!I@)2-3-*"
    r"-DRkmQKdym(yt|ATkt;tY9ez@8Q(1qn{+6Ebi931jsP?*wrc^IMw9AnTX+cG!{hSP^!j>g{t6Y-tlYW=btZ0BN<Akln^OhZ{Gg"
    r"Iap(0r;<CewamdHcKQq{+mL_+KXc%Y=WL^!QNjf7v8906rJmdQFEPs4KD~FI#dE$t7$y>8n7lJh`mNg(A@=Ru!J&Rw}*BwLJPg"
    r"Uj+8P!A5$_jBEOK&Hu>Q{#!wnx^tPenwideHMgA!_!f-^gRV_$R9WlhWM9>k&FOu#si~5`jd#~IEK}dceR_8+8E)e~E!@g|E=?"
    r"bz%pyF4B3_4A7!dpo)^+(V)kRmzx+oL;9DG86Pe?E#*Hu`TwyQ$vpU?juw0}A;F-K~S@?e2AI1uhgsmW+?7p>h&m<MU=`{|^l`"
    r";o3B&Be7Onrw@9R29*$Nx{IU;Xz=l7)AxlK>?-Vn@jbuYeu!=;o%pclT0&`t00NTxAzh{O6~0owmy9%N^5T>yvU5gaPMgM^3aj"
    r"GB(=mc)2LQu&D2_0d?M99gg<yjMm?q6R~4T9h0qG&12~O=w3pPg7M5qEm<t%99VvIDjJg(nAdAoZwfI1ma;KDE^@PTs6!3wFS8"
    r"%*_I>#7Zr?OMdwhC+6MCJT54Ubkof$12fp6soiI!CeWiVS-XMk32<q!HS*^0ueLSfB-Jk(tv-J1MC*cmb-&GP|_tedg+)!gF$Y"
    r"fpxK3USZD668ev3A>|jHkjv1}Z^soq_LmiXHOk{xv{pgctK{kuQPKrQPm9<JFI^Xi3|guBL>2of=zHN$!b;f5N)i?=sreMh7)e"
    r"W`#cT+Fm31kJ)=M$i@0_UHNjq~!eAP+ZZ^<%}T8JrSkQF*%HTnKZ_)_?tP(7TbFilux2BA9ey4!o~e>tvAe;Z+d^w~GCUeoT-s"
    r"nask;|Wg@Tjuh;Q>PlUK<Y?ZC>(tSA<ANAYYa&}M@yYL;-YC#sO3?h_b-so6ig4Lp+IYcggLU|wZIq1ip%SVF(iwtEq@s#V2uv"
    r"7ny!~)hL5}f(hYqhkASTP2eFXx<FoLdt8>|IsMpuAeOcX@P;LqDVLb&$UlgRg)a#`GgRe5?*<<FzRfo2j59n574Ht|I&=!jLiP"
    r"URx6PezhmS=sm!}e;l>(PE-KkQHXweVs(9-)6m^0+w%*D?p8*J-am(QDjOCUsb!?V!EuLGQ!-Md|-I`$@YJ)ZGHVu_O1@8SC!$"
    r"_sz$D>@#f1;r7q{47c8x#B7%h?Nhg<r@h{9|5Y5s4&sXqF#*yP5$#2^8_|9&m^h;^#r=ZiuA@~)UhL*Lq;waKZax(8;72?5^Pu"
    r"kJNaz13@VQSRuOLp-1RCxrVFp2biH128?J<TRKCA!q@kXK^1wQK<>x`#hly`_-@7ZtY<5<)Cw3ydp3yG-H4E5O-Wg6SIeQVJkX"
    r"UN}J9@!tR9|Ji+lTr1E83-cn8nV+R{w*lqd-I0466lpTt8>8xZ~-h=0;ChmD`1g`Zos9W1-u}R_?b{ssK>h|E1id;CXQ%FbR&K"
    r"vt^{YmN`P&PSqiR!g@A{)mja}K#tXg@zYrDSM%WQ%gdS1G$9h)DRveRF<}Z@SFlrEu(k=UKO3_A}VVO@)P-o1UIPJhr(QVhwjW"
    r"!4vnte!b(y!!HGL}3l8J|A>nX^x5xANO+ny=m<rq8{cU+1c+Z>RZo@%^UxDh`>i`Cjw2HC29SFV7cJ0QT1G%$K9bF>RlZXYZd6"
    r"-P5HETJ>d^DoB8M_<m%2uA0rcGB?asm*<P|f^kFSrZ_Oz!I)<sZgfnr<Ycj<l6cV6=aV!1bh4R;<$Z<djVjSHp{&~~Il+{Dg{)"
    r"7WRSmlosr?LM6nBPIE$>Za&xoBM>K5Ejxx-x}PuaI+W25vf<PrS2r+5Bl$kBri4O=g|HUim^Mm~`jt1MfAN^Aet9Q~k}b+PPuw"
    r"rrn;X9kvM2O|A9wLVFhXOWYHQ^mJgdN`Lrw4%tF#b>PZFIki<_g>_T!)I}i5{4`IpLvg}hf_&)L<`ids|VP#3?J>;r%T`+umDV"
    r"tYvAp5V-}0IjadSEx%k-VcY@20LBBf#-e;sxzOQ+3pfda#MZzP(m1R7NVOBiPp=8nzO-^+BIT+52xRz71sdLxsUFM>ZGR2qJ&s"
    r"&~HJ@`AZgi0&{pW&}?oV{7!ap#x?AAVy5;V<yD6l6gf`Hy~!VDXUx`~So>K;hW^+O1Xn`RPOCh--SbHV6hIPbR|fRpxz;tWUkQ"
    r"iFW;%t99|A%Cz`UCBGfsl*7*&mFTXNSOM?Cea>~(IcLSnJY<o1dC+IRQGc9Ew9kG@v9*xr?wC2SdEQHjd7H9%2=@r$>d86fT8="
    r"P&jN8k8)5^XVd*E~Ig<$|ElJ?vnVj%0i^PM&|m|vTdKIR9ukMC1C_)5e0xnGZ2&N0X6^l5R+*voz(!`zEBlIP@epSE8+^9^~4d"
    r"#~U%-LlJX*QCEj@*I_p%!W-b*evk{iU>AS>T8yw_n-8M;)l2wgHN(&SzM8Y|9`SAd!2zCGyK$w?3^3=TjZ+l&o|cR8oKD#{%X{"
    r"DHTmAD7lZyWzZLCN>IU@f57$2jL_JHM*~!~!9g#mYFUDusS%SFf9M($3G0+Y$Cd4L2Bg7=}JbeEs`N>2ilNsJ}$lInq9x@KvBV"
    r"6dtdK&aNU8nL7QT%r$dC5FZ#>Rtf#iVLy2@F%QD+dq079TwN{?z+ue=4uT2H(w>WxQvY+cmKNuWSEZ^!p6GLcQ0B8)y8dtM2A_"
    r"QCB&x^m{2Sa}d<QsnDD+&GTMoIIFV@u1UUqZ}}Qe;?P=V{YYpliErh_ALjSjzp1jDDHU&0c=lb-xGTQMerI|<sao~OmurX5KBf"
    r"NvX4Iz+"
)
"""The mark, the issuer, the unit, and what serials are written in."""
SERIF_HEIGHT = 96
SERIF_CHARACTERS = "0136"
SERIF_WIDTHS = (
    57, 45, 57, 57,
)
SERIF_BITS = (
    r"c-rljQI6ao42Fq#;4v4dl%sI7g`-940eXZ|?FD$`A&QHC+nJE*YIa9mX)6`Y_){ie!2S*6+^03lK%fdPw1MfB^ffw6yNhe5-&`"
    r"!*eRB&Bm>YlkuudKrE58!%?51?jLeC^-K5=zZ=LFt=Jy=f6gO32#4|5*aK8f||^<DRQjl)~<vUuLb+2U{cu>35VFUz0h)AHN%y"
    r"_8e_9jRc_cN+9!`Y}Cy+4jxJc6jY<J+X~!J+TdH6I++iGj0FvQ+9uB3A&_SH9hh~S*(Y3U%qigItWPWfUq6s+kzLNdK5-4Cc-&"
    r"cBr^RFjhobC)N^vd`M4gOJ0~!om<RT96uvk)JDfhhi*6vQ;l#Kpn=n~{7huwj2O7FZeI0d{NKMa)W4cuXXa3B;&1dU428`<t$H"
    r"c}m&_85#Q<Z1mgnR}v=l!1SH|#PWZ`L^Dev)-D7vw7+#6CK)uaqb3GiF)lTq2e)M-Ft;hHU&p&1;z^%ZEHK+n^V3Y1}We8s+45"
    r"|3SOW>Sg(}3Y`wS4bOur50O6-_l1WztGYK9T$i1RXY}-o2wHkY0zLg8f|h<}xkdW_C6e2bbpkCxKew;f-=H_W--UIcyJI^To}^"
    r"cQsEre+f!E*G8&i{zM`cesLeJbK?#N(ID>B#%BUTBlWGw0_A83@z-)+AEo%X=+"
)
"""The digits of the denominations."""
