"""Which language an article is in: English passes, another is named, and doubt is no reason to refuse."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.article.read import read
from quiz.errors import ArticleError
from tests.conftest import ROOT

ENGLISH = (
    "The port of Orrin stays shut until May, the mayor said on Monday. The piles are rotten and nobody wants to pay "
    "for a new pier. The county has offered one half of the money, if the town can find the other."
)
TOLD = {
    "German": (
        "Der Hafen von Orrin bleibt bis Mai geschlossen, sagte die Bürgermeisterin am Montag. Die Pfähle "
        "seien morsch, und niemand wolle für einen neuen Anleger zahlen. Der Landkreis hat angeboten, die "
        "Hälfte zu übernehmen, wenn die Stadt die andere Hälfte findet."
    ),
    "Dutch": (
        "De haven van Orrin blijft tot mei gesloten, zei de burgemeester maandag. De palen zijn verrot en "
        "niemand wil voor een nieuwe steiger betalen. De provincie heeft aangeboden de helft te betalen als "
        "de stad de andere helft vindt."
    ),
    "French": (
        "Le port d'Orrin restera fermé jusqu'en mai, a déclaré lundi la maire. Les pieux sont pourris et "
        "personne ne veut payer un nouveau quai. Le département a proposé d'en prendre la moitié si la ville "
        "trouve l'autre."
    ),
    "Spanish": (
        "El puerto de Orrin permanecerá cerrado hasta mayo, dijo el lunes la alcaldesa. Los pilotes están "
        "podridos y nadie quiere pagar un muelle nuevo. La provincia ha ofrecido la mitad si la ciudad "
        "encuentra la otra."
    ),
    "Italian": (
        "Il porto di Orrin resterà chiuso fino a maggio, ha detto lunedì la sindaca. I pali sono marci e "
        "nessuno vuole pagare un nuovo molo. La provincia ha offerto la metà se la città trova l'altra."
    ),
    "Swedish": (
        "Hamnen i Orrin förblir stängd till maj, sade borgmästaren på måndagen. Pålarna är ruttna och ingen "
        "vill betala för en ny brygga. Landstinget har erbjudit sig att stå för hälften om staden hittar den "
        "andra."
    ),
    "Danish": (
        "Havnen i Orrin forbliver lukket til maj, sagde borgmesteren mandag. Pælene er rådne, og ingen vil "
        "betale for en ny bro. Amtet har tilbudt at betale halvdelen, hvis byen finder resten."
    ),
    "Polish": (
        "Port w Orrin pozostanie zamknięty do maja, powiedziała w poniedziałek burmistrz. Pale są zgniłe i "
        "nikt nie chce płacić za nowy pomost. Powiat zaproponował połowę, jeśli miasto znajdzie drugą."
    ),
    "Russian": (
        "Порт Оррин останется закрытым до мая, сообщила в понедельник мэр города. Сваи сгнили, и никто не "
        "хочет платить за новый причал. Область предложила половину, если город найдёт другую."
    ),
    "Chinese": (
        "市长周一表示，奥林港将关闭至五月。木桩已经腐烂，没有人愿意为新码头付钱。县政府提出承担一半费用，条件是市政府能找到另一半。码头建于一九零四年，从未更换过木桩。"
    ),
    "Arabic": (
        "قالت رئيسة البلدية يوم الاثنين إن ميناء أورين سيظل مغلقا حتى مايو. الأعمدة متعفنة ولا أحد يريد أن "
        "يدفع ثمن رصيف جديد. عرضت المقاطعة دفع النصف إذا وجدت المدينة النصف الآخر."
    ),
    "Welsh": (
        "Bydd porthladd Orrin ar gau tan fis Mai, meddai'r maer ddydd Llun. Mae'r pyst wedi pydru a does neb "
        "eisiau talu am lanfa newydd. Mae'r sir wedi cynnig hanner yr arian os daw'r dref o hyd i'r hanner "
        "arall."
    ),
}


@pytest.mark.parametrize(("language", "text"), TOLD.items(), ids=TOLD.keys())
def test_another_language_is_named_and_refused(language: str, text: str) -> None:
    with pytest.raises(ArticleError, match=f"This article is in {language}, and .* English ones only") as error:
        read(text, "a.txt")
    assert str(error.value).endswith("Paste an English report.")


@pytest.mark.parametrize(("language", "text"), TOLD.items(), ids=TOLD.keys())
def test_english_with_a_foreign_quotation_is_english(language: str, text: str) -> None:
    assert read(f"{ENGLISH} In {language} she added: “{text[:120]}”", "a.txt").sentences


def test_an_article_in_two_languages_is_read() -> None:
    assert read(f"{ENGLISH}\n\n{TOLD['German']}", "a.txt").sentences


SHORT = {
    "one sentence": "Die Bürgermeisterin schweigt.",
    "names": " ".join(
        f"{a} {b}" for a in ("Ada", "Wren", "Pol") for b in ("Moor", "Vole", "Marsh", "Vane", "Roy", "Wyn")
    ),
    "results": "Orrin 3 Lindholm 1\nSela 2 Tarn 2\nHolt 0 Brenn 4\nAttendance 4,102. Referee Moor.",
    "one word again and again": "lamp " * 500,
    "a few letters of another alphabet": "Орден, сказала она.",
}


@pytest.mark.parametrize("text", SHORT.values(), ids=SHORT.keys())
def test_what_is_too_short_to_tell_is_read_as_english(text: str) -> None:
    assert read(text, "a.txt").text == text


def test_capitals_are_english_too() -> None:
    assert read(ENGLISH.upper(), "a.txt").sentences


def test_english_never_loads_the_library() -> None:
    code = f"import sys; from quiz.article.read import read; read({ENGLISH!r}, 'a'); print('py3langid' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "False\n"


@settings(max_examples=50)
@given(st.lists(st.sampled_from([*TOLD.values(), ENGLISH, "lamp", "😀", "\u202e", "é"]), max_size=6).map(" ".join))
def test_a_mixture_is_read_or_refused_in_words(text: str) -> None:
    try:
        read(text, "a.txt")
    except ArticleError as error:
        assert str(error).endswith("report.")  # noqa: PT017 - either outcome is right
