import pytest

from service.answering.kinds import Kind, kind_of

QUESTIONS = {
    Kind.CONTACT: [
        "Vem ska vi kontakta om IOP?",
        "hur når jag kansliet",
        "Vad har Johan Sandström för telefonnummer?",
        "vad är mejladressen till processledaren",
        "vart vänder man sig om man vill bli underskrivare",
        "Hur får vi tag på Erica?",
        "vem ringer jag",
        "mobilnr till kansliet?",
        "tel.nr till kommunen",
    ],
    Kind.PERSON: [
        "Vem är ordförande i RÖS-gruppen?",
        "vem e processledare",
        "vems ansvar är det",
        "Vem var med på mötet?",
        "va heter den som är processledare",
        "Vad hette forskaren som talade?",
        "Vilken handläggare svarar?",
        "vad heter Kim i efternamn",
    ],
    Kind.DATE: [
        "När är nästa möte?",
        "nar är mötet",
        "vilken dag var dialogmötet",
        "hur dags börjar mötet",
        "Vilket år bildades RÖS?",
        "Vilka öppettider har kansliet?",
        "Vilket sjukhus berättade? Vilket datum var det?",
    ],
    Kind.PLACE: [
        "Var hölls dialogmötet?",
        "vart ligger lokalen",
        "i vilken stad hölls mötet",
        "adress till kansliet?",
        "va hette stället",
    ],
    Kind.NUMBER: [
        "Hur många deltog?",
        "hur mkt pengar går till föreningar",
        "vad kostar det",
        "Hur länge gäller ett IOP?",
        "Hur stor andel av föreningarna är små?",
        "Kom det fler eller färre i år?",
        "Kom det fler i maj 2025 jämfört med i maj 2024?",
        "vet du hur många som kom",
        "Vilket belopp beviljades?",
        "Vilken tjänstgöringsgrad har hon?",
    ],
    Kind.DECISION: [
        "Vad beslutade styrgruppen?",
        "vad bestämdes på mötet",
        "Vilka beslut togs?",
        "Vad kom man fram till?",
    ],
    Kind.DEFINITION: [
        "Vad betyder RÖS?",
        "vad e iop",
        "Vad menas med social ekonomi?",
        "Kan du säga vad IOP är?",
    ],
    Kind.LIST: [
        "Vilka deltog på mötet?",
        "räkna upp föreningarna",
        "Kan jag få namnen på föreningarna?",
    ],
    Kind.SAID: [
        "Vad tyckte deltagarna om mötet?",
        "vad sades om IOP",
        "Vilka synpunkter kom fram?",
        "Vilka medskick fick RÖS?",
    ],
    Kind.WHY: ["Varför ska man skriva under?", "av vilken anledning ställdes mötet in"],
    Kind.HOW: ["Hur går det till att söka stöd?", "på vilket sätt kan man påverka"],
    Kind.YES_NO: [
        "Finns det någon mötesplats i Borås?",
        "kan man söka bidrag",
        "Kan vi få pengar till en lokal?",
        "har vi skrivit på",
    ],
    Kind.OTHER: [
        "Berätta om RÖS",
        "Vad var temat?",
        "IOP",
        "Vilken ytterligare del ingår?",
        "vad heter projektet",
    ],
}


@pytest.mark.parametrize(
    ("question", "kind"), [(text, kind) for kind, texts in QUESTIONS.items() for text in texts]
)
def test_what_a_question_wants_is_told_by_its_words(question: str, kind: Kind) -> None:
    assert kind_of(question) is kind
    assert kind_of(f"  {question.upper()} ") is kind
