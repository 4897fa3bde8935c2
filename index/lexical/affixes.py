"""Pieces of words that are never a part of a compound, though lists of words hold most of them."""

# What may not stand before another part: prefixes, particles and little words.
# "Utbildning" is no compound of "ut" and "bildning", and a cow's modifier is "ko", not "kor".
_NOT_FIRST = """
    an and anti att auto av be bi bort de den der des det di dig din dis efter ej el en ent er
    ett ex fick for fram för förare före förr fört förut ge genom halv han har he hon här in
    inne inter isär kan kom kommer kon kor kring kär lik makro med mellan mig mikro min miss
    mono mot nacka ned ner nog när om on per pin post posts pre pro på re redo runt sam samman
    semi sen ser sig sin ska skall sköter som så tar till tillbaka tog trans ultra under upp
    uppe ur ut ute vad van var vid vill vise väl å åter än över
"""
# What may not stand after another part: endings, and short verb forms that end other words.
_NOT_LAST = """
    ade ader ades aktig aktiga aktigt al alt alta ande anden andes andet anser anserna ar are
    aren arens ares arna arnas as at bar bara barhet barheten bart ber bete bål dar das dat dem
    den der des det dom domar domen el else elsen elser elserna en ende ens er erna ernas ers
    erska et ets full fulla fullhet fullt gar gas gat ger get har het heten heter heterna hets
    ig illa inna inne inser isk iska iskt ism ismen ist isten ister isterna it itet iteten kan
    kap kapen kapet kapets kar kas kat lar las lat ler lets lever lig liga lige ligen lighet
    ligheten ligheter ligt litet livat lär lös lösa löshet löst made mar mas massig men mer
    mister mässig mässiga mässigt nar nas nat ner ning ningar ningarna ningen nings ologi ologin
    ologisk ologiska or par pas pen rad rar rare ras rat ren ring ringa ringar ringarna ringen
    sam samhet samma samt sar sas sel seln sen ser siktig siktiga siktigt ska skap skapen skaper
    skapet ställa ställd ställde ställer ställs ställt ta tagande tagare tagaren tagit tar tas
    ted ten ter tes tet tion tionen tioner var vas ver verad verade verat vill villig villiga
    villigt vis
"""

NOT_FIRST = frozenset(_NOT_FIRST.split())
NOT_LAST = frozenset(_NOT_LAST.split())
