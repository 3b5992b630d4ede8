// The camera in a real window: a delivery note photographed, and goods received by their code.
#include <gtest/gtest.h>

#include "core/domain/receiving_records.h"
#include "tests/support/demo_window.h"
#include "tests/support/past_school.h"

namespace canteen::testing {
namespace {

// 大米 25 kg/袋 of the demo school.
constexpr char kRice[] = "9520000000011";

// Every paper that is asked for came along.
void papersCame(DemoWindow& demo) {
    demo.finger().awaitOffer("goods.paper-state.0", std::chrono::seconds(10));
    const auto asked = demo.window().see().widgets;
    for (const SeenWidget& widget : asked) {
        if (!widget.id.starts_with("goods.paper-state.")) continue;
        const std::string need = widget.id.substr(std::string("goods.paper-state.").size());
        if (demo.finger().wordsOf(widget.id) != "已到")
            demo.finger().choose("goods.paper." + need + ".", "随货来了");
        demo.finger().await(widget.id, "已到");
    }
}

TEST(Camera, ReceivesALineInARealWindowWithTheDeliveryNotePhotographed) {
    DemoWindow demo;
    Finger& finger = demo.finger();
    finger.await("lamp.camera", "摄像头");
    demo.camera().showPaper();
    demo.newDelivery();
    finger.tap("head.note-photos");
    demo.signKeeper();
    finger.awaitScreen("photo");
    finger.awaitOffer("photo.main", std::chrono::seconds(20));
    finger.tap("photo.main");
    finger.await("photo.verdict", "清楚");
    demo.window().picture("photo-judged");
    finger.tap("photo.main");
    finger.awaitOffer("photo.page.0", std::chrono::seconds(10));
    demo.window().picture("photo-pages");
    finger.tap("photo.main");
    finger.awaitScreen("delivery-form");
    finger.await("head.note-photos", "1");
    finger.tap("head.save");
    finger.awaitScreen("delivery");

    demo.camera().showCode(kRice);
    finger.awaitScreen("goods-form");
    finger.await("goods.product", "大米");
    demo.window().picture("goods-by-camera");
    demo.camera().showNothing();
    finger.tap("goods.quick.-1");
    finger.tap("goods.step.amount");
    finger.type("goods.key", "20");
    finger.tap("goods.main");
    finger.tap("goods.good");
    papersCame(demo);
    finger.await("goods.main", "保存");
    finger.tap("goods.main");
    finger.awaitScreen("delivery");
    finger.awaitRow("delivery.line.", "大米");
    demo.window().picture("delivery-by-camera");

    store::Database db = demo.read();
    const auto lines = recordsOf<GoodsReceived>(db);
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines.back().codeMethod, CodeMethod::Camera);
    EXPECT_EQ(textOf(lines.back().code), kRice);
    const auto heads = recordsOf<DeliveryOpened>(db);
    ASSERT_EQ(heads.back().notePhotos.size(), 1U);
    demo.window().program().kill(SIGKILL);
    demo.window().program().wait();
    EXPECT_EQ(demo.faults(), "");
}

}  // namespace
}  // namespace canteen::testing
