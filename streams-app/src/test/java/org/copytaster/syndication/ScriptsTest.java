package org.copytaster.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Copies fold in any script: verbatim, trimmed and padded. */
class ScriptsTest {
  private static final Map<String, String[]> TEXTS =
      Map.of(
          "de",
          new String[] {
            "Der Stadtrat von Lindenau hat am Montag den Bau einer neuen Brücke über die Werre"
                + " beschlossen. Das Bauwerk soll 48 Millionen Euro kosten und in vier Jahren"
                + " fertig sein. Bürgermeisterin Hedwig Osterkamp sprach von einem guten Tag für"
                + " die Pendler.",
            "Die Gegner kündigten eine Klage an, weil für die Zufahrt 312 alte Linden gefällt"
                + " werden müssten. Ein Gutachten der Hochschule hatte einen Tunnel empfohlen.",
            "Unterdessen eröffnete im Nachbarort ein Hallenbad, dessen Sanierung sich wegen"
                + " undichter Becken mehrfach verzögert hatte."
          },
          "uk",
          new String[] {
            "Міська рада Липовця схвалила будівництво нового мосту через річку Соб. За словами"
                + " міського голови Олени Гайдай, роботи коштуватимуть 48 мільйонів гривень і"
                + " триватимуть чотири роки.",
            "Противники проєкту пообіцяли звернутися до суду, бо заради під'їзної дороги доведеться"
                + " зрубати 312 старих лип. Експерти радили прокласти тунель.",
            "Тим часом у сусідньому селищі після тривалого ремонту запрацював критий басейн, де"
                + " тренуватимуться юні плавці."
          },
          "zh",
          new String[] {
            "林溪市议会周一批准在白鹭河上修建一座新桥，预计耗资四千八百万元，四年后完工。市长何婉清表示，" + "这对每天往返两岸的上班族来说是个好消息。",
            "反对者称将提起诉讼，因为修建引道需要砍伐三百一十二棵老椴树。此前大学的专家曾建议改建隧道。",
            "与此同时，邻镇的室内游泳馆经过多次延期之后终于重新开放，吸引了许多带孩子的家长前来体验。"
          },
          "ar",
          new String[] {
            "وافق مجلس مدينة الزيزفون يوم الاثنين على بناء جسر جديد فوق نهر البلشون بتكلفة تبلغ 48"
                + " مليون دينار، ومن المنتظر أن تكتمل الأعمال بعد أربع سنوات. وقالت رئيسة البلدية"
                + " سعاد المرزوقي إن الجسر سيختصر طريق الموظفين.",
            "وأعلن المعارضون أنهم سيلجأون إلى القضاء لأن الطريق المؤدي إلى الجسر يتطلب قطع 312"
                + " شجرة معمرة، وكان خبراء الجامعة قد أوصوا بحفر نفق.",
            "وفي بلدة مجاورة أعيد افتتاح المسبح المغلق بعد أعمال ترميم طويلة شابتها تأخيرات كثيرة."
          });

  @TestFactory
  Stream<DynamicTest> copiesFold() {
    return TEXTS.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> copies(e.getKey(), e.getValue())));
  }

  private static void copies(String language, String[] parts) {
    String whole = parts[0] + "\n" + parts[1];
    assertCopy(language, whole, whole.replace("\n", " "));
    assertCopy(language, whole, parts[0]);
    assertCopy(language, whole, parts[0] + "\n" + parts[2] + "\n" + parts[1]);
    Sketch one = sketch(language, parts[0]);
    assertEquals(Optional.empty(), Matcher.match(one, sketch(language, parts[1])));
    assertEquals(Optional.empty(), Matcher.match(one, sketch(language, parts[2])));
  }

  private static void assertCopy(String language, String earlier, String later) {
    Sketch a = sketch(language, earlier);
    Sketch b = sketch(language, later);
    Optional<Match> match = Matcher.match(a, b);
    assertEquals(Optional.of(Relation.COPY), match.map(Match::relation), later);
    long shared =
        Arrays.stream(b.probes()).filter(p -> Arrays.binarySearch(a.probes(), p) >= 0).count();
    assertTrue(shared >= FoldSettings.DEFAULT.minShared(), "probes shared: " + shared);
  }

  private static Sketch sketch(String language, String text) {
    return Sketch.of(Texts.document("a", null, text, language));
  }
}
